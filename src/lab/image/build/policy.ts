import { execFile } from "node:child_process";
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { UserError } from "../../../errors/user-error.ts";
import type { Takings } from "../debian/takings.ts";
import { selinux } from "../recipe.ts";

const run = promisify(execFile);

/**
 * Compiles Debian's SELinux policy, all modules, to the one file that a kernel loads. Debian does it when the
 * package is installed; here its tools run from a folder of their own, with their own C library.
 * @throws UserError on a machine that cannot run amd64 programs
 */
export async function buildPolicy(takings: Takings): Promise<Uint8Array> {
  const folder = await mkdtemp(join(tmpdir(), "crunbook-policy-"));
  try {
    await takings.unpack(selinux.package, "material", folder);
    for (const tool of selinux.tools) await takings.unpack(tool, "tool", folder);
    const modules = await unpackModules(folder);
    const base = modules.filter((file) => file.endsWith("/base.pp"));
    const others = modules.filter((file) => !file.endsWith("/base.pp"));
    const linked = join(folder, "linked.pp");
    const policy = join(folder, "policy");
    await runTool(folder, "usr/bin/semodule_link", ["-o", linked, ...base, ...others]);
    await runTool(folder, "usr/bin/semodule_expand", ["-c", String(selinux.format), linked, policy]);
    return new Uint8Array(await readFile(policy));
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** Decompresses the policy's modules; returns their paths, sorted. */
async function unpackModules(folder: string): Promise<string[]> {
  const source = join(folder, selinux.modules);
  const target = join(folder, "modules");
  await mkdir(target);
  const names = (await readdir(source)).filter((name) => name.endsWith(".pp.bz2")).sort();
  const paths: string[] = [];
  for (const name of names) {
    const path = join(target, name.replace(/\.bz2$/, ""));
    await writeFile(path, await runTool(folder, "bin/bzip2", ["-dc", join(source, name)]));
    paths.push(path);
  }
  return paths;
}

async function runTool(folder: string, tool: string, args: string[]): Promise<Buffer> {
  const libraries = ["lib", "usr/lib"].map((name) => join(folder, name, "x86_64-linux-gnu")).join(":");
  const loader = join(folder, "lib/x86_64-linux-gnu/ld-linux-x86-64.so.2");
  const command = ["--library-path", libraries, join(folder, tool), ...args];
  try {
    return (await run(loader, command, { encoding: "buffer", maxBuffer: 1 << 28 })).stdout;
  } catch (error) {
    if (process.arch === "x64" && process.platform === "linux") throw error;
    throw new UserError("the SELinux policy is compiled by amd64 programs: build the image on Linux, amd64");
  }
}
