import type { Profile } from "../../schema/example.ts";
import type { LabLock } from "../../schema/lab-lock.ts";
import type { BootOptions, Engine } from "../engine/engine.ts";
import { artifactOf, kernelOf, type LoadArtifact } from "../image/contents.ts";
import type { MachineKind } from "./kinds.ts";
import { Machine, MachineError } from "./machine.ts";
import { profiles } from "./profile.ts";
import { BEFORE_SNAPSHOT, LOAD_SELINUX_POLICY } from "./scripts.ts";

/** A cold boot takes 5 to 10 s on an idle core, and several times that on a busy one. */
const BOOT_SECONDS = 300;
/** On a processor that virtualises, a boot takes two. */
const PROOF_SECONDS = 10;

/** How a machine of a profile is put together, to go on from a snapshot. */
export async function machineOptions(
  lock: Pick<LabLock, "artifacts">,
  load: LoadArtifact,
  profile: Profile,
): Promise<BootOptions> {
  const [bios, vgaBios] = await Promise.all([
    load(artifactOf(lock, "bios")),
    load(artifactOf(lock, "vgabios")),
  ]);
  return { ...profiles[profile], firmware: { bios, vgaBios } };
}

/**
 * Whether an engine boots a machine in a time that only one which does not work exceeds.
 * @throws UserError when the image lacks a part
 */
export async function boots(
  engine: Engine,
  kind: MachineKind,
  lock: Pick<LabLock, "artifacts">,
  load: LoadArtifact,
): Promise<boolean> {
  const machine = await boot(engine, kind, lock, load, "standard");
  try {
    await machine.ready(PROOF_SECONDS);
    return true;
  } catch (error) {
    if (error instanceof MachineError) return false;
    throw error;
  } finally {
    await machine.destroy();
  }
}

/**
 * Boots a machine for a profile, and takes the snapshot that all machines of the profile go on from.
 * @throws MachineError when it does not come up
 */
export async function bootSnapshot(
  engine: Engine,
  kind: MachineKind,
  lock: Pick<LabLock, "artifacts">,
  load: LoadArtifact,
  profile: Profile,
): Promise<Uint8Array> {
  const machine = await boot(engine, kind, lock, load, profile);
  try {
    await machine.ready(BOOT_SECONDS);
    if (profile === "selinux") await loadPolicy(machine, await load(artifactOf(lock, "policy")));
    await machine.run(BEFORE_SNAPSHOT);
    return await machine.save();
  } finally {
    await machine.destroy();
  }
}

async function boot(
  engine: Engine,
  kind: MachineKind,
  lock: Pick<LabLock, "artifacts">,
  load: LoadArtifact,
  profile: Profile,
): Promise<Machine> {
  const [options, kernel, initrd] = await Promise.all([
    machineOptions(lock, load, profile),
    load(kernelOf(lock, kind.kernel)),
    load(artifactOf(lock, "initrd")),
  ]);
  return new Machine(await engine.boot({ ...options, kernel, initrd }));
}

async function loadPolicy(machine: Machine, policy: Uint8Array): Promise<void> {
  await machine.put("policy", policy);
  const result = await machine.run(LOAD_SELINUX_POLICY);
  if (result.exit !== 0)
    throw new MachineError("boot", `the SELinux policy cannot be loaded: ${result.stderr}`);
}
