import { existsSync } from "node:fs";
import path from "node:path";
import { lockFile, readLock } from "../lab/image/image.ts";
import { type LabLock, type LockedPackage, packageKey } from "../schema/lab-lock.ts";
import { contentRoot } from "./root.ts";

/** The folder of the lab image. */
export const imageDir = path.join(contentRoot, "public", "lab");

/** The lab image's lock; undefined in a checkout that has no image yet. */
export async function labLock(): Promise<LabLock | undefined> {
  return existsSync(path.join(imageDir, lockFile)) ? readLock(imageDir) : undefined;
}

/** The packages that a runtime release in the lab is made of, the runtime's own first. */
export function packagesOf(lock: LabLock | undefined, runtime: string, version: string): LockedPackage[] {
  const pack = lock?.artifacts.find(
    (artifact) => artifact.kind === "runtime" && artifact.runtime === runtime && artifact.version === version,
  );
  return (pack?.packages ?? []).flatMap(
    (key) => lock?.packages.find((candidate) => packageKey(candidate) === key) ?? [],
  );
}
