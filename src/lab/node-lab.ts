import path from "node:path";
import type { Profile } from "../schema/example.ts";
import type { LabLock } from "../schema/lab-lock.ts";
import type { Engine, EngineFound } from "./engine/engine.ts";
import { engines } from "./engine/local.ts";
import { artifactOf, kernelOf, type LoadArtifact } from "./image/contents.ts";
import { labFolder, loadArtifact, readLock } from "./image/image.ts";
import { Lab } from "./lab.ts";
import { bootSnapshot, boots } from "./machine/boot.ts";
import { firstMachine, type MachineId, type MachineKind, machineKind } from "./machine/kinds.ts";
import { profiles } from "./machine/profile.ts";
import { BEFORE_SNAPSHOT, LOAD_SELINUX_POLICY } from "./machine/scripts.ts";
import { SnapshotCache, snapshotKey } from "./machine/snapshot.ts";

/** What a lab in Node is made of. */
export type LabOptions = {
  /** The image, when it is not the project's own. */
  imageDir?: string | undefined;
  /** The kind of its machines, when it is not the first. */
  machine?: MachineId | undefined;
  /** The kind's engine, where it has been looked for already. */
  found?: EngineFound | undefined;
};

/**
 * The lab in Node: the image from its folder, snapshots from a cache, booted when it has none.
 * @param root the project's root
 * @throws UserError when the image is missing, its lock is damaged, or this computer lacks the engine
 */
export async function openLab(root: string, options: LabOptions = {}): Promise<Lab> {
  const { kind, lock, load } = await openImage(root, options);
  const engine = await engines[kind.engine].open(options.found ?? (await findEngine(root, options)));
  const snapshots = new SnapshotCache(path.join(root, ".cache", "snapshots"));
  return new Lab(kind, engine, {
    lock,
    load,
    snapshot: async (profile) => {
      const key = keyOf(profile, lock, kind, engine);
      const cached = await snapshots.get(key);
      if (cached) return cached;
      const snapshot = await bootSnapshot(engine, kind, lock, load, profile);
      await snapshots.put(key, snapshot);
      return snapshot;
    },
  });
}

/**
 * Looks on this computer for the engine of a kind of machine.
 * @throws MissingEngine when it is not there; UserError when the image is missing or its lock is damaged
 */
export async function findEngine(root: string, options: LabOptions = {}): Promise<EngineFound> {
  const { kind, lock, load } = await openImage(root, options);
  return engines[kind.engine].find((candidate) => boots(candidate, kind, lock, load));
}

async function openImage(root: string, { imageDir, machine = firstMachine }: LabOptions) {
  const dir = imageDir ?? labFolder(root);
  const load: LoadArtifact = (artifact) => loadArtifact(dir, artifact);
  return { kind: machineKind(machine), lock: await readLock(dir), load };
}

/** Names all that a profile's snapshot is made from. */
function keyOf(profile: Profile, lock: LabLock, kind: MachineKind, engine: Engine): string {
  const parts = [
    kernelOf(lock, kind.kernel),
    artifactOf(lock, "initrd"),
    artifactOf(lock, "bios"),
    artifactOf(lock, "vgabios"),
    ...(profile === "selinux" ? [artifactOf(lock, "policy")] : []),
  ];
  return snapshotKey([
    engine.name,
    JSON.stringify(engine.settings),
    JSON.stringify(profiles[profile]),
    BEFORE_SNAPSHOT,
    LOAD_SELINUX_POLICY,
    ...parts.map((artifact) => artifact.content.sha256),
  ]);
}
