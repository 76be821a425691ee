import { UserError } from "../../errors/user-error.ts";
import type { Artifact, LabLock, RuntimeArtifact } from "../../schema/lab-lock.ts";
import type { ImageContents } from "../example/bundle.ts";
import type { LoadArtifact } from "../machine/boot.ts";

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
