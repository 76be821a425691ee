import type { LabLock, LockedPackage, PatchList } from "../../../schema/lab-lock.ts";
import { ownPackageOf, releasesOf } from "../contents.ts";
import type { Apt } from "../debian/apt.ts";
import { lockDigest } from "../image.ts";

/** What is asked for: a package, as far as its source's patch list goes. */
type Built = Pick<LockedPackage, "suite" | "source">;

/** Gives the patch list of a runtime's package. */
export type PatchesOf = (built: Built) => Promise<PatchList>;

/**
 * The lists as a lock has them, by source package: a version's list never changes, and outlives the archive's copy.
 * @returns undefined for a source package that the lock does not have
 */
export function lockedPatches(lock: LabLock | undefined): (built: Built) => PatchList | undefined {
  const lists = new Map<string, PatchList>();
  for (const release of lock ? releasesOf(lock) : []) {
    const locked = lock && ownPackageOf(lock, release);
    if (locked) lists.set(sourceKey(locked), release.patches);
  }
  return (built) => lists.get(sourceKey(built));
}

/** Takes from a lock what it says, and reads of the archive the lists of packages that are new. */
export function patchesFrom(lock: LabLock | undefined, apt: Pick<Apt, "patches">): PatchesOf {
  const locked = lockedPatches(lock);
  return async (built) => locked(built) ?? apt.patches(built.suite, built.source);
}

/**
 * The same lock with the patch lists that it did not know, as far as the archive has them now.
 * @throws UserError when the archive cannot be read
 */
export async function completePatches(lock: LabLock, apt: Pick<Apt, "patches">): Promise<LabLock> {
  const artifacts: LabLock["artifacts"] = [];
  for (const artifact of lock.artifacts) {
    const unknown = artifact.kind === "runtime" && artifact.patches.state === "unknown";
    const own = unknown ? ownPackageOf(lock, artifact) : undefined;
    artifacts.push(
      own && unknown ? { ...artifact, patches: await apt.patches(own.suite, own.source) } : artifact,
    );
  }
  return { ...lock, digest: lockDigest({ ...lock, artifacts }), artifacts };
}

function sourceKey({ source }: Built): string {
  return `${source.name} ${source.version}`;
}
