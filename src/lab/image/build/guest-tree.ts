import { readFile } from "node:fs/promises";
import type { Takings } from "../debian/takings.ts";
import { addEntry, type Tree } from "../formats/tree.ts";
import { busybox } from "../recipe.ts";

const encoder = new TextEncoder();
const guest = new URL("guest/", import.meta.url);

/**
 * What a small container image has on its PATH. Every link costs each replay a few milliseconds, and in a shell all
 * of busybox's applets answer by name anyhow.
 */
const userCommands = new Set(
  (
    "ash awk basename cat chgrp chmod chown cp cut date dd df dirname dmesg du echo env expr false find free getopt " +
    "grep gunzip gzip head hostname id ifconfig install ip kill killall less ln ls md5sum mkdir mkfifo mknod mktemp " +
    "more mount mountpoint mv nc nproc nslookup nsenter od pgrep pidof ping pivot_root pkill printenv printf ps pwd " +
    "readlink realpath reboot renice rm rmdir route sed seq setpriv sh sha256sum sleep sort stat stty su swapon sync " +
    "sysctl tail tar tee test time timeout top touch tr true tty ulimit umount uname uniq unshare uptime usleep vi " +
    "wc wget which whoami xargs yes"
  ).split(" "),
);

/** The root file system that every bundle of an example shares: busybox and what programs expect to be there. */
export async function rootfsTree(takings: Takings): Promise<Tree> {
  const tree: Tree = new Map();
  await addBase(tree, takings, (applet) => userCommands.has(applet));
  for (const folder of ["dev", "proc", "run", "sys"])
    addEntry(tree, folder, { type: "directory", mode: 0o755 });
  return tree;
}

/** The guest's initial file system: the same base with the set-up and the agent. */
export async function initrdTree(takings: Takings): Promise<Tree> {
  const tree: Tree = new Map();
  await addBase(tree, takings, () => true);
  // The kernel makes its own console from this one entry's folder; init mounts the real one over it.
  for (const folder of ["dev", "mnt", "opt", "proc", "sys", "var"]) {
    addEntry(tree, folder, { type: "directory", mode: 0o755 });
  }
  addEntry(tree, "init", await script("init"));
  addEntry(tree, "lab", { type: "directory", mode: 0o700 });
  addEntry(tree, "lab/io", { type: "directory", mode: 0o700 });
  addEntry(tree, "lab/setup", await script("setup"));
  addEntry(tree, "lab/agent", await script("agent"));
  return tree;
}

async function addBase(tree: Tree, takings: Takings, isWanted: (applet: string) => boolean): Promise<void> {
  const binary = await takings.take(busybox.package, busybox.binary);
  addEntry(tree, "usr/bin/busybox", { type: "file", mode: 0o755, content: binary });
  for (const applet of appletsOf(binary)) {
    if (isWanted(applet) && applet !== "busybox")
      addEntry(tree, `usr/bin/${applet}`, { type: "symlink", target: "busybox" });
  }
  for (const folder of ["bin", "lib", "sbin"]) {
    if (!tree.has(`usr/${folder}`)) addEntry(tree, `usr/${folder}`, { type: "directory", mode: 0o755 });
    addEntry(tree, folder, { type: "symlink", target: `usr/${folder}` });
  }
  const people = "root:x:0:0:root:/root:/bin/sh\nnobody:x:65534:65534:nobody:/nonexistent:/bin/false\n";
  addEntry(tree, "etc/passwd", text(people));
  addEntry(tree, "etc/group", text("root:x:0:\ntty:x:5:\nnogroup:x:65534:\n"));
  addEntry(tree, "root", { type: "directory", mode: 0o700 });
  addEntry(tree, "tmp", { type: "directory", mode: 0o1777 });
}

/**
 * The names that a busybox answers to, read from its table of names (each ended by a zero byte, the table by an
 * empty name): asking the program itself would need a machine that runs i386 programs.
 * @throws Error when there is no such table
 */
export function appletsOf(binary: Uint8Array): string[] {
  const bytes = Buffer.from(binary.buffer, binary.byteOffset, binary.byteLength);
  const start = bytes.indexOf("\0[\0[[\0", 0, "latin1");
  const end = bytes.indexOf("\0\0", start + 1, "latin1");
  const names = start < 0 || end < 0 ? [] : bytes.toString("latin1", start + 1, end).split("\0");
  if (!["mount", "sh", "switch_root", "timeout"].every((name) => names.includes(name))) {
    throw new Error("busybox: the table of applets was not found");
  }
  return names;
}

async function script(name: string): Promise<{ type: "file"; mode: number; content: Uint8Array }> {
  return { type: "file", mode: 0o755, content: await readFile(new URL(name, guest)) };
}

function text(content: string): { type: "file"; mode: number; content: Uint8Array } {
  return { type: "file", mode: 0o644, content: encoder.encode(content) };
}
