import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { sha256 } from "../../../../src/lab/image/formats/digest.ts";
import type { Machine } from "../../../../src/lab/machine/machine.ts";
import { NOTE_FILES, WIPE } from "../../../../src/lab/machine/scripts.ts";
import { unpack } from "../../../../src/lab/machine/unpack.ts";
import { everyEngine } from "../../../fixtures/engines.ts";
import { lost } from "../../../fixtures/lost.ts";

/* What the lab expects of a machine holds on every engine. */
const { here, missing } = await everyEngine();

test.skip.each(missing)("$engine is not here: $why", () => undefined);

describe.each(here)("a machine on $engine", ({ lab }) => {
  let machine: Machine;
  beforeAll(async () => {
    machine = await lab.start("standard");
  }, 300_000);
  afterAll(() => machine.destroy());

  test("gives output, error output and exit code apart, byte for byte", async () => {
    const result = await machine.run("printf 'a\\n\\nb'; printf 'ä\\n' >&2; exit 7");
    expect(result).toMatchObject({ stdout: "a\n\nb", stderr: "ä\n", exit: 7 });
  });

  test("gives a script no input, a bare environment and a working directory", async () => {
    const { stdout } = await machine.run("cat; pwd; env | cut -d= -f1 | sort | tr '\\n' ' '");
    expect(stdout).toBe("/\nHOME LANG OLDPWD PATH PWD SHLVL TERM ");
  });

  test("ends a script that does not end, and says when", async () => {
    expect(await lost(machine.run("sleep 100", 2))).toMatchObject({
      kind: "hang",
      message: "did not end within 2 s",
    });
    // Only the script is lost, not what runs beside it.
    expect(await machine.run("pidof sleep")).toMatchObject({ stdout: "", exit: 1 });
  });

  test("stops a flood, on either stream", async () => {
    for (const script of ["yes", "yes >&2"]) {
      expect(await lost(machine.run(script))).toMatchObject({
        kind: "flood",
        message: "printed more than 1000 KiB",
      });
    }
    expect(await machine.run("yes | head -c 900000 | wc -c")).toMatchObject({ stdout: "900000\n" });
  });

  test("is not disturbed by a script that writes to the serial line", async () => {
    const script =
      "for i in 1 2 3; do yes 'CRUNBOOK-DONE x 0 0.00' | head -n 3000 > /dev/ttyS0; done; echo here";
    expect(await machine.run(script)).toMatchObject({ stdout: "here\n", exit: 0 });
  });

  test("outlives a script that kills every process it sees", async () => {
    expect(await machine.run("kill -9 -1; echo done")).toMatchObject({ stdout: "done\n" });
    expect(await machine.run("echo still here")).toMatchObject({ stdout: "still here\n" });
  });

  test("is wiped of processes, cgroups, mounts and files", async () => {
    const state =
      "ls -A /srv /root /tmp /run /var/lib /dev/shm; cat /proc/mounts; find /sys/fs/cgroup -type d; ps -o args | grep -v -e '^\\[' -e /host/";
    await machine.run(`mkdir -p /srv; ${WIPE}`);
    const before = await machine.run(state);
    const mess = await machine.run(`
      mkdir -p /srv/x /run/pin /sys/fs/cgroup/demo/inner && touch /srv/x/a /tmp/.hidden /run/.hidden /root/.profile /dev/shm/s
      mount -t tmpfs one /run/pin && mount -t tmpfs two /run/pin && mount -t tmpfs over /tmp && mount --bind /etc /srv/x
      setsid sleep 1000 & echo $! > /sys/fs/cgroup/demo/inner/cgroup.procs
      (while :; do setsid sh -c 'sleep 0.01; :' & sleep 0.05; done) > /dev/null 2>&1 &
      usleep 300000`);
    expect(mess).toMatchObject({ stderr: "", exit: 0 });
    expect((await machine.run(state)).stdout).not.toBe(before.stdout);
    expect(await machine.run(WIPE)).toMatchObject({ stdout: "", exit: 0 });
    expect((await machine.run(state)).stdout).toBe(before.stdout);
  });

  test("takes files of any size and content, and gives them back", async () => {
    const content = Uint8Array.from({ length: 3_000_001 }, (_, i) => (i * 7919) >> 3);
    await machine.put("large", content);
    await machine.put("empty", new Uint8Array());
    const { stdout } = await machine.run(
      "sha256sum < /host/large; wc -c < /host/empty; head -c 700000 /host/large",
    );
    expect(stdout.split("\n").slice(0, 2)).toEqual([`${sha256(content)}  -`, "0"]);
    await machine.run("rm /host/large /host/empty");
  });

  test("sees a file that is put there anew, whole", async () => {
    for (const text of ["one", "another", ""]) {
      await machine.put("again", new TextEncoder().encode(text));
      expect(await machine.run("cat /host/again")).toMatchObject({ stdout: text });
    }
    await machine.run("rm /host/again");
  });

  test("has a second serial line for a person", async () => {
    const printed: number[] = [];
    machine.onTerminal((byte) => printed.push(byte));
    await machine.run('(read -r line; echo "heard $line ä") < /dev/ttyS1 > /dev/ttyS1 2>&1 &');
    machine.type("a word\n");
    await expect
      .poll(() => new TextDecoder().decode(Uint8Array.from(printed)), { timeout: 20_000 })
      .toContain("heard a word ä");
  });

  test("says what does not fit, and what was tried", async () => {
    const archive = { name: "a/pack.tar.zst", content: new Uint8Array(1024).fill(1), into: "/srv" };
    expect(await lost(unpack(machine, [archive]))).toMatchObject({
      kind: "boot",
      message: expect.stringMatching(/^a\/pack\.tar\.zst cannot be unpacked: tar: /),
    });
  });

  test.each([
    ["a changed file", "echo x >> /etc/passwd", "/etc/passwd\n"],
    ["a new file", "mkdir /usr/new && touch /usr/new/x", "/usr\n/usr/new\n/usr/new/x\n"],
    ["a removed file", "rm /usr/new/x", "/usr/new\n/usr/new/x\n"],
    ["a new folder at the root", "mkdir /new", "/new\n"],
    ["a changed mode", "chmod 600 /etc/passwd", "/etc/passwd\n"],
    ["a mount that is gone", "umount /dev/mqueue", "other mounts than before\n"],
  ])("that was not wiped of %s says so", async (_, script, left) => {
    await machine.run(NOTE_FILES);
    await machine.run(script);
    expect(await machine.run(WIPE)).toMatchObject({ stdout: left, exit: 1 });
  });
});
