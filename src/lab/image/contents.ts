import { UserError } from "../../errors/user-error.ts";
import type { Artifact, LabLock, RuntimeArtifact } from "../../schema/lab-lock.ts";

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
