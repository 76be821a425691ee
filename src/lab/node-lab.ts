import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import path from "node:path";
import { z } from "zod";
import type { Profile } from "../schema/example.ts";
import type { LabLock } from "../schema/lab-lock.ts";
import type { Engine } from "./engine/engine.ts";
import { v86Engine } from "./engine/v86/v86.ts";
import { loadArtifact, readLock } from "./image/image.ts";
import { Lab } from "./lab.ts";
import { bootSnapshot } from "./machine/boot.ts";
import { profiles } from "./machine/profile.ts";
import { BEFORE_SNAPSHOT, LOAD_SELINUX_POLICY } from "./machine/scripts.ts";
import { SnapshotCache, snapshotKey } from "./machine/snapshot.ts";

/**
 * The lab in Node: the image from its folder, snapshots from a cache, booted when it has none.
 * @param root the project's root
 * @param imageDir the image, when it is not the project's own
 * @throws UserError when the image is missing or its lock is damaged
 */
export async function openLab(root: string, imageDir = path.join(root, "public", "lab")): Promise<Lab> {
  const lock = await readLock(imageDir);
  const { engine } = await localEngine();
  const snapshots = new SnapshotCache(path.join(root, ".cache", "snapshots"));
  const load = (artifact: LabLock["artifacts"][number]) => loadArtifact(imageDir, artifact);
  return new Lab(engine, {
    lock,
    load,
    snapshot: async (profile) => {
      const key = keyOf(profile, lock, engine);
      const cached = await snapshots.get(key);
      if (cached) return cached;
      const snapshot = await bootSnapshot(engine, lock, load, profile);
      await snapshots.put(key, snapshot);
      return snapshot;
    },
  });
}

/** Names all that a profile's snapshot is made from. */
function keyOf(profile: Profile, lock: LabLock, engine: Engine): string {
  const kinds = ["bios", "vgabios", "kernel", "initrd", ...(profile === "selinux" ? ["policy"] : [])];
  const parts = lock.artifacts.filter((artifact) => kinds.includes(artifact.kind));
  return snapshotKey([
    engine.name,
    JSON.stringify(engine.settings),
    JSON.stringify(profiles[profile]),
    BEFORE_SNAPSHOT,
    LOAD_SELINUX_POLICY,
    ...parts.map((artifact) => artifact.content.sha256),
  ]);
}

const packageSchema = z.object({ version: z.string() });

/** v86, with the WebAssembly module of its npm package, and that module's file. */
export async function localEngine(): Promise<{ engine: Engine; version: string; wasm: Uint8Array }> {
  const main = createRequire(import.meta.url).resolve("v86");
  const folder = path.resolve(path.dirname(main), "..");
  const manifest = packageSchema.parse(JSON.parse(await readFile(path.join(folder, "package.json"), "utf8")));
  const version = manifest.version.replace(/\+.*/, "");
  const wasm = new Uint8Array(await readFile(path.join(folder, "build", "v86.wasm")));
  return { engine: v86Engine(version, await WebAssembly.compile(wasm)), version, wasm };
}
