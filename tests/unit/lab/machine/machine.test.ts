import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Machine, MachineError } from "../../../../src/lab/machine/machine.ts";
import { NOTE_FILES, WIPE } from "../../../../src/lab/machine/scripts.ts";
import { unpack } from "../../../../src/lab/machine/unpack.ts";
import { openLab } from "../../../../src/lab/node-lab.ts";
import { repository } from "../../../fixtures/repository.ts";

const lab = await openLab(repository);

/** The error that a machine is lost with. */
async function lost(work: Promise<unknown>): Promise<MachineError> {
  const error: unknown = await work.then(
    () => undefined,
    (reason: unknown) => reason,
  );
  if (error instanceof MachineError) return error;
  throw new Error(`no MachineError: ${String(error)}`);
}

describe("a machine", () => {
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

describe("a machine that panics", () => {
  const panic = "echo 1 > /proc/sys/kernel/sysrq; echo c > /proc/sysrq-trigger";
  test("in a script says why", async () => {
    const machine = await lab.start("standard");
    const error = await lost(machine.run(panic));
    expect(error.kind).toBe("panic");
    expect(error.message).toMatch(/^Kernel panic - not syncing: sysrq triggered crash\n/);
    expect((await lost(machine.run("true"))).kind).toBe("panic");
    await machine.destroy();
  });

  test("between two scripts says why, at once", async () => {
    const machine = await lab.start("standard");
    await machine.run(`(sleep 2; ${panic}) > /dev/null 2>&1 &`);
    await new Promise((resolve) => setTimeout(resolve, 6000));
    const started = performance.now();
    expect((await lost(machine.run("true"))).kind).toBe("panic");
    expect(performance.now() - started).toBeLessThan(1000);
    await machine.destroy();
  });
});
