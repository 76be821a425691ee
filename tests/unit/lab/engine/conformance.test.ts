import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { sha256 } from "../../../../src/lab/image/formats/digest.ts";
import { loadArtifact, readLock } from "../../../../src/lab/image/image.ts";
import { machineOptions } from "../../../../src/lab/machine/boot.ts";
import { Machine, MachineError } from "../../../../src/lab/machine/machine.ts";
import { NOTE_FILES, WIPE } from "../../../../src/lab/machine/scripts.ts";
import { unpack } from "../../../../src/lab/machine/unpack.ts";
import { everyEngine } from "../../../fixtures/engines.ts";
import { imageDir } from "../../../fixtures/repository.ts";

const lock = await readLock(imageDir);
/* What the lab expects of a machine holds on every engine. */
const { here, missing } = await everyEngine();

/** The error that a machine is lost with. */
async function lost(work: Promise<unknown>): Promise<MachineError> {
  const error: unknown = await work.then(
    () => undefined,
    (reason: unknown) => reason,
  );
  if (error instanceof MachineError) return error;
  throw new Error(`no MachineError: ${String(error)}`);
}

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

describe.each(here)("a machine on $engine that panics", ({ lab }) => {
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

describe.each(here)("a machine on $engine that is saved", ({ lab }) => {
  test("goes on where it was, as often as one likes, with the shared folder", async () => {
    const first = await lab.start("standard");
    await first.run("mkdir -p /srv/kept && echo kept > /srv/kept/file; sleep 1000 > /dev/null 2>&1 &");
    const clock = Number((await first.run("date +%s")).stdout);
    const state = await first.save();
    await first.destroy();
    const options = await machineOptions(lock, (artifact) => loadArtifact(imageDir, artifact), "standard");
    for (let i = 0; i < 2; i++) {
      const machine = new Machine(await lab.engine.restore(options, state));
      await machine.goOn();
      await machine.put("more", new TextEncoder().encode("more"));
      const { stdout } = await machine.run(
        "cat /srv/kept/file /host/more; pidof sleep | wc -w; rm /host/more",
      );
      expect(stdout).toBe("kept\nmore1\n");
      // The clock stood still meanwhile.
      expect(Number((await machine.run("date +%s")).stdout) - clock).toBeLessThan(60);
      expect(await machine.run(WIPE)).toMatchObject({ stdout: "", exit: 0 });
      await machine.destroy();
    }
  });
});

describe.each(here)("the shared folder on $engine", ({ lab }) => {
  test("gives nothing for what is not there, or is no file: no link of a guest leads out of it", async () => {
    const options = await machineOptions(lock, (artifact) => loadArtifact(imageDir, artifact), "standard");
    const guest = await lab.engine.restore(options, await lab.snapshot("standard"));
    const machine = new Machine(guest);
    await machine.goOn();
    await machine.run(`
      mkdir /host/folder; mkfifo /host/pipe; ln -s ${import.meta.filename} /host/link`);
    for (const name of ["nothing", "folder", "pipe"]) expect(await guest.readFile(name)).toHaveLength(0);
    const led = await guest.readFile("link").catch(() => new Uint8Array());
    expect(new TextDecoder().decode(led)).not.toContain("no link of a guest leads out of it");
    await machine.destroy();
  });
});

describe("every engine", () => {
  /** What examples may print of the machine itself. */
  const facts = `
    uname -a; cat /proc/cmdline /proc/filesystems /proc/mounts /proc/self/mountinfo /proc/devices
    grep MemTotal /proc/meminfo; cat /proc/sys/kernel/threads-max; sh -c ulimit\\ -a; cat /proc/self/limits
    cat /sys/fs/cgroup/cgroup.controllers; find /sys/fs/cgroup -type f | sort; cat /proc/sys/fs/nr_open /proc/sys/fs/file-max
    cat /proc/sys/user/*; sysctl -a 2>/dev/null | grep -e ^kernel.pid_max -e ^vm.overcommit -e ^fs.inotify -e ^fs.mqueue
    df -k; cat /sys/kernel/security/lsm; ls / /dev /proc/self /sys/kernel; zcat /proc/config.gz 2>/dev/null; nproc`;

  test.each(["standard", "selinux"] as const)(
    "has the same %s machine, to the last page",
    async (profile) => {
      const printed = new Map<string, string>();
      for (const { engine, lab } of here) {
        const machine = await lab.start(profile);
        const { stdout } = await machine.run(facts);
        // Not what is free at the moment, here and in the folder of this computer that it shares.
        printed.set(engine, stdout.replace(/^(root|run|tmp|shm|host9p) +\d.*\n/gm, ""));
        await machine.destroy();
      }
      const [first = "", ...others] = printed.values();
      expect(first.split("\n").length).toBeGreaterThan(100);
      expect(first).toMatch(profile === "standard" ? /MemTotal: +97928 kB/ : /MemTotal: +\d+ kB/);
      for (const other of others) expect(other).toBe(first);
    },
  );
});
