import { existsSync } from "node:fs";
import path from "node:path";
import { packsOf } from "../../lab/image/contents.ts";
import { lockFile, readLock } from "../../lab/image/image.ts";
import { projectRoot } from "../../root.ts";
import { type LabLock, type LockedPackage, packageKey } from "../../schema/lab-lock.ts";

/** The folder of the lab image. */
export const imageDir = path.join(projectRoot, "public", "lab");

/** The lab image's lock; undefined in a checkout that has no image yet. */
export async function labLock(): Promise<LabLock | undefined> {
  return existsSync(path.join(imageDir, lockFile)) ? readLock(imageDir) : undefined;
}

/** The packages that a runtime release in the lab is made of, the runtime's own first. */
export function packagesOf(lock: LabLock | undefined, runtime: string, version: string): LockedPackage[] {
  if (lock === undefined) return [];
  const releases = lock.artifacts.filter((artifact) => artifact.kind === "runtime");
  const release = releases.find((one) => one.runtime === runtime && one.version === version);
  const packs = release ? packsOf(lock, release).reverse() : [];
  const keys = new Set(packs.flatMap((pack) => pack.packages));
  return [...keys].flatMap((key) => lock.packages.find((candidate) => packageKey(candidate) === key) ?? []);
}
