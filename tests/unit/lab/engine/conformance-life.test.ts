import { describe, expect, test } from "vitest";
import type { Guest } from "../../../../src/lab/engine/engine.ts";
import { loadArtifact, readLock } from "../../../../src/lab/image/image.ts";
import type { Lab } from "../../../../src/lab/lab.ts";
import { machineOptions } from "../../../../src/lab/machine/boot.ts";
import { Machine } from "../../../../src/lab/machine/machine.ts";
import { WIPE } from "../../../../src/lab/machine/scripts.ts";
import { everyEngine } from "../../../fixtures/engines.ts";
import { lost } from "../../../fixtures/lost.ts";
import { imageDir } from "../../../fixtures/repository.ts";

const lock = await readLock(imageDir);
/* How machines end, are saved and go on, on every engine; and that all engines have the same machine. */
const { here } = await everyEngine();

/** A machine that goes on from a state, the lab's own where none is given, and the guest that it is. */
async function restored(lab: Lab, state?: Uint8Array): Promise<{ guest: Guest; machine: Machine }> {
  const options = await machineOptions(lock, (artifact) => loadArtifact(imageDir, artifact), "standard");
  const guest = await lab.engine.restore(options, state ?? (await lab.snapshot("standard")));
  const machine = new Machine(guest);
  await machine.goOn();
  return { guest, machine };
}

describe.each(here)("a machine on $engine that panics", ({ lab }) => {
  // A group of processes without memory, and a kernel that is told to take that for its end.
  const panic =
    "echo 2 > /proc/sys/vm/panic_on_oom; mkdir /sys/fs/cgroup/full; echo 1M > /sys/fs/cgroup/full/memory.max; " +
    "echo $$ > /sys/fs/cgroup/full/cgroup.procs; tail /dev/zero";
  test("in a script says why", async () => {
    const machine = await lab.start("standard");
    const error = await lost(machine.run(panic));
    expect(error.kind).toBe("panic");
    expect(error.message).toMatch(
      /^Kernel panic - not syncing: Out of memory: compulsory panic_on_oom is enabled\n/,
    );
    expect((await lost(machine.run("true"))).kind).toBe("panic");
    await machine.destroy();
  });

  test("between two scripts says why, at once", async () => {
    const { guest, machine } = await restored(lab);
    let serial = "";
    guest.onSerial((text) => (serial += text));
    await machine.run(`(until [ -e /host/now ]; do usleep 100000; done; ${panic}) > /dev/null 2>&1 &`);
    await machine.put("now", new Uint8Array());
    await expect.poll(() => serial, { timeout: 60_000 }).toMatch(/Kernel panic - not syncing: .*\r?\n/);
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
    for (let i = 0; i < 2; i++) {
      const { machine } = await restored(lab, state);
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
    const { guest, machine } = await restored(lab);
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
      expect(first).toMatch(profile === "standard" ? /MemTotal: +102928 kB/ : /MemTotal: +\d+ kB/);
      for (const other of others) expect(other).toBe(first);
    },
  );
});
