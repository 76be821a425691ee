import { existsSync } from "node:fs";
import path from "node:path";
import { ownPackageOf, packsOf, releasesOf } from "../../lab/image/contents.ts";
import { lockFile, readLock } from "../../lab/image/image.ts";
import { projectRoot } from "../../root.ts";
import { type LabLock, type LockedPackage, type PatchList, packageKey } from "../../schema/lab-lock.ts";

/** The folder of the lab image. */
export const imageDir = path.join(projectRoot, "public", "lab");

/** The lab image's lock; undefined in a checkout that has no image yet. */
export async function labLock(): Promise<LabLock | undefined> {
  return existsSync(path.join(imageDir, lockFile)) ? readLock(imageDir) : undefined;
}

/** The packages that a runtime release in the lab is made of, the runtime's own first. */
export function packagesOf(lock: LabLock | undefined, runtime: string, version: string): LockedPackage[] {
  if (lock === undefined) return [];
  const release = releasesOf(lock).find((one) => one.runtime === runtime && one.version === version);
  const packs = release ? packsOf(lock, release).reverse() : [];
  const keys = new Set(packs.flatMap((pack) => pack.packages));
  return [...keys].flatMap((key) => lock.packages.find((candidate) => packageKey(candidate) === key) ?? []);
}

/** What the distribution made of a release: its package, and what it changed of the source. */
export type Distributed = { package: LockedPackage; patches: PatchList };

/** The distribution's package of a release in the lab; undefined when there is no such release. */
export function distributedAs(
  lock: LabLock | undefined,
  runtime: string,
  version: string,
): Distributed | undefined {
  const release = lock && releasesOf(lock).find((one) => one.runtime === runtime && one.version === version);
  const own = release && ownPackageOf(lock, release);
  return own && { package: own, patches: release.patches };
}
