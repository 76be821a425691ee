import { UserError } from "../../errors/user-error.ts";
import {
  type Artifact,
  type LabLock,
  type LockedPackage,
  type PatchList,
  packageKey,
  type RuntimeArtifact,
} from "../../schema/lab-lock.ts";
import type { RuntimeId } from "../../schema/vocabulary.ts";

/** Gives the content of a file of the image. */
export type LoadArtifact = (artifact: Artifact) => Promise<Uint8Array>;

/** Where a bundle takes its root file system from: the contents of the lab image's archives. */
export type ImageContents = {
  /** `rootfs.tar`: the part that every bundle shares. */
  rootfs: () => Promise<Uint8Array>;
  /** A program pack as a tar archive. */
  program: (name: string) => Promise<Uint8Array>;
};

/**
 * The one artifact of a kind.
 * @throws UserError when the image has none
 */
export function artifactOf<K extends Artifact["kind"]>(
  lock: Pick<LabLock, "artifacts">,
  kind: K,
): Extract<Artifact, { kind: K }> {
  const found = lock.artifacts.find(
    (artifact): artifact is Extract<Artifact, { kind: K }> => artifact.kind === kind,
  );
  if (!found) throw new UserError(`the lab image has no ${kind}. Build it: crunbook lab build`);
  return found;
}

/**
 * The kernel of a series, such as "6.1".
 * @throws UserError when the image has none
 */
export function kernelOf(
  lock: Pick<LabLock, "artifacts">,
  series: string,
): Extract<Artifact, { kind: "kernel" }> {
  const kernels = lock.artifacts.filter((artifact) => artifact.kind === "kernel");
  const found = kernels.find(({ release }) => release.startsWith(`${series}.`));
  if (found) return found;
  throw new UserError(`the lab image has no kernel ${series}. Add it to src/lab/image/recipe.ts`);
}

/**
 * A program pack, by name.
 * @throws UserError listing the programs that there are
 */
export function programOf(lock: Pick<LabLock, "artifacts">, name: string): Artifact {
  const programs = lock.artifacts.filter((artifact) => artifact.kind === "program");
  const found = programs.find((artifact) => artifact.name === name);
  if (found) return found;
  const known = programs.map((artifact) => artifact.name).join(", ");
  throw new UserError(
    `the lab has no program "${name}" (it has ${known}). Add it to src/lab/image/recipe.ts`,
  );
}

/** The runtime releases of the image, in the lock's order: runtime by runtime, oldest first. */
export function releasesOf(lock: Pick<LabLock, "artifacts">): RuntimeArtifact[] {
  return lock.artifacts.filter((artifact) => artifact.kind === "runtime");
}

/**
 * One release of the image.
 * @throws UserError when it has none of this version
 */
export function releaseOf(
  lock: Pick<LabLock, "artifacts">,
  runtime: RuntimeId,
  version: string,
): RuntimeArtifact {
  const found = releasesOf(lock).find((one) => one.runtime === runtime && one.version === version);
  if (!found) throw new UserError(`the lab has no ${runtime} ${version}`);
  return found;
}

/** The Debian package that a release came from; undefined in a lock of another image. */
export function ownPackageOf(
  lock: Pick<LabLock, "packages">,
  release: Pick<RuntimeArtifact, "packages">,
): LockedPackage | undefined {
  return lock.packages.find((candidate) => packageKey(candidate) === release.packages[0]);
}

/** The same as recordings state it: "crun 1.8.1-1+deb12u1 i386". */
export function packageOf(lock: Pick<LabLock, "packages">, release: RuntimeArtifact): string {
  const locked = ownPackageOf(lock, release);
  return locked ? `${locked.name} ${locked.version} ${locked.architecture}` : "unknown";
}

/** Whether a distribution's package is what upstream released, as far as is known. */
export type Patched = "patched" | "unpatched" | "unknown";

/** Whether a release's package has patches, of whatever kind: which of them matter, a program cannot tell. */
export function patchedOf(patches: PatchList): Patched {
  if (patches.state === "unknown") return "unknown";
  return patches.names.length > 0 ? "patched" : "unpatched";
}

/**
 * What a runtime release is made of, in the order to install it: the C library that it shares with others, then its own.
 * @param release of this lock, whose schema sees to it that the library is there
 */
export function packsOf(lock: Pick<LabLock, "artifacts">, release: RuntimeArtifact): Artifact[] {
  const libc = lock.artifacts.filter(
    (artifact) => artifact.kind === "libc" && artifact.suite === release.libc,
  );
  return [...libc, release];
}

/** Where bundles take their root file system from. */
export function imageContents(lock: Pick<LabLock, "artifacts">, load: LoadArtifact): ImageContents {
  return {
    rootfs: () => load(artifactOf(lock, "rootfs")),
    program: (name) => load(programOf(lock, name)),
  };
}
