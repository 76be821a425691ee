import { spawn } from "node:child_process";
import { once } from "node:events";
import { chmod, readdir, rm, writeFile } from "node:fs/promises";
import path from "node:path";
import { describe, expect, onTestFinished, test, vi } from "vitest";
import { type Engine, MissingEngine } from "../../../../src/lab/engine/engine.ts";
import { findQemu } from "../../../../src/lab/engine/qemu/find.ts";
import { qemuEngine } from "../../../../src/lab/engine/qemu/qemu.ts";
import type { LoadArtifact } from "../../../../src/lab/image/contents.ts";
import { loadArtifact, readLock } from "../../../../src/lab/image/image.ts";
import { boots, machineOptions } from "../../../../src/lab/machine/boot.ts";
import { machineKind } from "../../../../src/lab/machine/kinds.ts";
import { Machine, MachineError } from "../../../../src/lab/machine/machine.ts";
import { everyEngine } from "../../../fixtures/engines.ts";
import { alive, descendants, programOf } from "../../../fixtures/processes.ts";
import { complaint, emptyProject } from "../../../fixtures/project.ts";
import { imageDir, repository } from "../../../fixtures/repository.ts";

const never = () => Promise.reject(new Error("nothing is to be proven"));
/** A path of a device that cannot be opened. */
const noKvm = "/nowhere/kvm";

/** A folder with these programs, shell scripts, in it. */
async function programs(scripts: Record<string, string>): Promise<string> {
  const { root } = await emptyProject();
  for (const [name, script] of Object.entries(scripts)) {
    await writeFile(path.join(root, name), `#!/bin/sh\n${script}\n`);
    await chmod(path.join(root, name), 0o755);
  }
  return root;
}

/** A program that says of itself what a QEMU does. */
const like = (version: string, devices = 'name \\"virtio-9p-pci\\", bus PCI') =>
  `case $1 in --version) echo "QEMU emulator version ${version} (Debian 1:${version})";; *) echo "${devices}";; esac`;

describe("findQemu", () => {
  test("takes the first program of the PATH, whichever folder has it", async () => {
    const [empty, folder] = [await programs({}), await programs({ "qemu-system-x86_64": like("8.2.1") })];
    expect(await findQemu(never, { PATH: `${empty}:${folder}` }, noKvm)).toEqual({
      program: path.join(folder, "qemu-system-x86_64"),
      version: "8.2.1",
      accelerator: "tcg",
    });
    const both = await programs({ "qemu-system-i386": like("7.2.0"), "qemu-system-x86_64": like("10.0.2") });
    expect(await findQemu(never, { PATH: both }, noKvm)).toMatchObject({ version: "10.0.2" });
    await rm(path.join(both, "qemu-system-x86_64"));
    expect(await findQemu(never, { PATH: both }, noKvm)).toMatchObject({ version: "7.2.0" });
  });

  test("takes the one that is named", async () => {
    const folder = await programs({ mine: like("9.1.0"), "qemu-system-x86_64": like("8.2.1") });
    const mine = path.join(folder, "mine");
    expect(await findQemu(never, { PATH: folder, CRUNBOOK_QEMU: mine }, noKvm)).toMatchObject({
      program: mine,
      version: "9.1.0",
    });
  });

  test.each([
    [
      "none",
      undefined,
      /^QEMU is not there: neither qemu-system-x86_64 nor qemu-system-i386 is on the PATH\. Install QEMU 7\.2 or newer, or name the program: CRUNBOOK_QEMU=/,
    ],
    ["an old one", like("7.1.0"), /qemu-system-x86_64 is QEMU 7\.1\.0; the lab needs 7\.2 or newer$/],
    ["another program", "echo hello", /qemu-system-x86_64 is not QEMU: it says "hello"$/],
    [
      "one that fails",
      "echo broken library >&2; exit 127",
      /qemu-system-x86_64 does not work: .*broken library/s,
    ],
    [
      "one without 9p",
      like("8.2.0", 'name \\"e1000\\", bus PCI'),
      /was built without the shared folders \(9p\) that the lab needs$/,
    ],
  ])("says why there is none: %s", async (_, script, message) => {
    const folder = await programs(script === undefined ? {} : { "qemu-system-x86_64": script });
    const found = findQemu(never, { PATH: folder }, noKvm);
    await expect(found).rejects.toBeInstanceOf(MissingEngine);
    expect(await complaint(found)).toMatch(message);
    if (script === undefined) return;
    // Whoever names one means it: nothing else is taken in its place.
    const named = path.join(folder, "qemu-system-x86_64");
    const refused = findQemu(never, { PATH: "", CRUNBOOK_QEMU: named }, noKvm);
    await expect(refused).rejects.not.toBeInstanceOf(MissingEngine);
    expect(await complaint(refused)).toMatch(new RegExp(`^CRUNBOOK_QEMU=${named}: `));
  });

  test("takes KVM only where a machine boots with it", async () => {
    const folder = await programs({ "qemu-system-x86_64": like("8.2.1") });
    const proven: Engine[] = [];
    const prove = (works: boolean) => (engine: Engine) => {
      proven.push(engine);
      return Promise.resolve(works);
    };
    const device = path.join(folder, "kvm");
    await writeFile(device, "");
    expect(await findQemu(prove(true), { PATH: folder }, device)).toMatchObject({ accelerator: "kvm" });
    expect(await findQemu(prove(false), { PATH: folder }, device)).toMatchObject({ accelerator: "tcg" });
    expect(proven.map(({ name }) => name)).toEqual(["qemu 8.2.1 kvm", "qemu 8.2.1 kvm"]);
  });
});

describe("boots", () => {
  test.each([
    ["hangs", "exec sleep 1000"],
    ["aborts", "echo 'kvm_buf_set_msrs: Assertion failed' >&2; exit 134"],
  ])("finds out in time that an engine %s", async (_, script) => {
    const program = path.join(await programs({ broken: script }), "broken");
    const folder = await temporaryFolder();
    const engine = qemuEngine({ program, version: "7.2.0", accelerator: "kvm" });
    const load: LoadArtifact = (artifact) => loadArtifact(imageDir, artifact);
    const started = performance.now();
    expect(await boots(engine, machineKind("qemu-6.12"), await readLock(imageDir), load)).toBe(false);
    expect(performance.now() - started).toBeLessThan(30_000);
    expect(await readdir(folder)).toEqual([]);
    expect(await alive(await descendants(process.pid))).toEqual([]);
  });
});

const { here } = await everyEngine();
const labs = here.filter(({ engine }) => engine === "qemu");

/** A folder for temporary files, for the time of a test. */
async function temporaryFolder(): Promise<string> {
  const { root } = await emptyProject();
  vi.stubEnv("TMPDIR", root);
  onTestFinished(() => void vi.unstubAllEnvs());
  return root;
}

/** The QEMUs among the descendants of a process. */
async function qemusOf(pid: number): Promise<number[]> {
  const pids = await alive(await descendants(pid));
  const names = await Promise.all(pids.map(programOf));
  return pids.filter((_, i) => names[i]?.startsWith("qemu-system"));
}

/** What a piece of work is rejected with. */
async function lost(work: Promise<unknown>): Promise<MachineError> {
  const error: unknown = await work.then(
    () => undefined,
    (reason: unknown) => reason,
  );
  if (error instanceof MachineError) return error;
  throw new Error(`no MachineError: ${String(error)}`);
}

describe.each(labs)("a QEMU", ({ lab, machine: kind }) => {
  test("leaves nothing behind when its machine is stopped", async () => {
    const folder = await temporaryFolder();
    const machine = await lab.start("standard");
    const all = await descendants(process.pid);
    expect(await qemusOf(process.pid)).toHaveLength(1);
    expect(await readdir(folder)).toHaveLength(1);
    await machine.destroy();
    expect(await readdir(folder)).toEqual([]);
    expect(await qemusOf(process.pid)).toEqual([]);
    await expect.poll(async () => (await alive(all)).length, { timeout: 10_000 }).toBe(0);
  });

  test("that dies is told, at once and from then on, with how it died", async () => {
    const machine = await lab.start("standard");
    const [pid = 0] = await qemusOf(process.pid);
    const run = lost(machine.run("sleep 1000", 1000));
    process.kill(pid, "SIGKILL");
    expect(await run).toMatchObject({ kind: "died", message: "the machine ended: killed by SIGKILL" });
    expect(await lost(machine.run("true"))).toMatchObject({ kind: "died" });
    await machine.destroy();
  });

  test("that cannot start is told with its last words", async () => {
    const options = await machineOptions(
      lab.lock,
      (artifact) => loadArtifact(imageDir, artifact),
      "standard",
    );
    const machine = new Machine(await lab.engine.boot({ ...options, memoryMiB: 2 ** 40 }));
    const error = await lost(machine.ready(60));
    expect(error.kind).toBe("died");
    expect(error.message).toMatch(/^the machine ended: .*qemu-system-/s);
    await machine.destroy();
    await expect(lab.engine.restore(options, new TextEncoder().encode("no state"))).rejects.toThrow(
      /^QEMU ended: .*qemu-system-/s,
    );
    expect(await qemusOf(process.pid)).toEqual([]);
  });

  test.each(["SIGKILL", "SIGTERM", "SIGINT"] as const)(
    "goes when its owner is ended by %s",
    async (signal) => {
      const folder = await temporaryFolder();
      const owner = spawn(
        process.execPath,
        [path.join(repository, "bin/tool.js"), path.join(repository, "tests/fixtures/hold-machine.ts"), kind],
        { stdio: ["ignore", "pipe", "inherit"], env: process.env },
      );
      onTestFinished(() => void owner.kill("SIGKILL"));
      await once(owner.stdout, "data");
      const pids = await descendants(owner.pid ?? 0);
      expect(await qemusOf(owner.pid ?? 0)).toHaveLength(1);
      owner.kill(signal);
      await once(owner, "exit");
      await expect.poll(() => alive(pids), { timeout: 10_000 }).toEqual([]);
      await expect.poll(() => readdir(folder), { timeout: 10_000 }).toEqual([]);
    },
  );
});
