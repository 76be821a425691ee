import { mkdir, rm } from "node:fs/promises";
import { dirname, join } from "node:path";
import { UserError } from "../../../errors/user-error.ts";
import { writeAtomically } from "../../../files/write.ts";
import {
  type Artifact,
  artifactSchema,
  type LabLock,
  type LockedPackage,
  labLockSchema,
  lockedPackageSchema,
  type PackageRef,
  packageKey,
} from "../../../schema/lab-lock.ts";
import { type Apt, DroppedPackage } from "../debian/apt.ts";
import { sourcesText } from "../debian/sources.ts";
import { type Kept, Takings } from "../debian/takings.ts";
import { lockDigest, lockFile, sourcesFile } from "../image.ts";
import { assemble, type BuiltArtifact } from "./assemble.ts";
import { patchesFrom } from "./patches.ts";

/** An image in memory. */
export type Image = { lock: LabLock; artifacts: BuiltArtifact[] };

/**
 * Builds the image that a lock describes, from exactly the package versions it names.
 * @param onBuilt told of each artifact as it is done
 * @param kept what is there of the packages already; every one is fetched, unless given
 * @throws UserError when the archive no longer has a package, or when anything differs from the lock
 */
export async function buildLocked(
  lock: LabLock,
  apt: Apt,
  onBuilt: (artifact: Artifact) => void,
  kept?: Kept,
): Promise<Image> {
  const locked = new Map(lock.packages.map((entry) => [packageKey(entry), entry]));
  const resolve = async (ref: PackageRef): Promise<LockedPackage> => {
    const entry = locked.get(packageKey(ref));
    if (entry !== undefined) return entry;
    throw new UserError(
      `the recipe asks for ${packageKey(ref)}, which the lock does not have. Add it: crunbook lab lock --keep`,
    );
  };
  const takings = new Takings(apt, resolve, kept);
  const wanted = new Map(lock.artifacts.map((artifact) => [artifact.path, artifact]));
  const check = (artifact: Artifact): void => {
    // The copyright texts differ whenever something else does: what that is says more, and comes later.
    if (artifact.kind !== "copyright") requireEqual(artifact, wanted.get(artifact.path));
    onBuilt(artifact);
  };
  const patchesOf = patchesFrom(lock, apt);
  const built = await withWayOut(lock, () => assemble(takings, patchesOf, check));
  const made = new Set(built.artifacts.map(({ artifact }) => artifact.path));
  const left = lock.artifacts.find((artifact) => !made.has(artifact.path));
  if (left !== undefined) {
    throw new UserError(
      `the lock has ${left.path}, the recipe does not make it any more: crunbook lab lock --keep`,
    );
  }
  for (const { artifact } of built.artifacts) requireEqual(artifact, wanted.get(artifact.path));
  for (const entry of built.packages) {
    if (JSON.stringify(lockedPackageSchema.parse(entry)) === JSON.stringify(locked.get(packageKey(entry))))
      continue;
    throw new UserError(
      `${packageKey(entry)}: the recipe takes other files of it than the lock says: crunbook lab lock --keep`,
    );
  }
  return { lock, artifacts: built.artifacts };
}

/** The lock for what was built. */
export function lockFor(artifacts: BuiltArtifact[], packages: LockedPackage[]): LabLock {
  // Parsed, so that fields stand in the order of the schema, as in a lock that was read.
  const lock = labLockSchema.parse({
    digest: "0".repeat(64),
    packages,
    artifacts: artifacts.map(({ artifact }) => artifact),
  });
  return { ...lock, digest: lockDigest(lock) };
}

/**
 * Writes an image to a folder, the lock last; each file is there whole or as it was.
 * @param previous the lock of the image that was there: what the new one no longer has is removed
 */
export async function writeImage(dir: string, image: Image, previous?: LabLock): Promise<void> {
  for (const { artifact, bytes } of image.artifacts) {
    const file = join(dir, artifact.path);
    await mkdir(dirname(file), { recursive: true });
    await writeAtomically(file, bytes);
  }
  await writeLock(dir, image.lock);
  const paths = new Set(image.lock.artifacts.map((artifact) => artifact.path));
  for (const { path } of previous?.artifacts ?? []) {
    if (!paths.has(path)) await rm(join(dir, path), { force: true });
  }
}

/** Writes a lock and what belongs to it, of an image whose files are there. */
export async function writeLock(dir: string, lock: LabLock): Promise<void> {
  await writeAtomically(join(dir, sourcesFile), sourcesText(lock));
  await writeAtomically(join(dir, lockFile), `${JSON.stringify(lock, null, 2)}\n`);
}

/** Runs `work`; adds to the error of a package that the archive has dropped what can be done about it. */
export async function withWayOut<T>(lock: LabLock, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (!(error instanceof DroppedPackage)) throw error;
    const key = packageKey(error.package);
    const users = lock.artifacts.filter((artifact) => artifact.packages.includes(key));
    const names = new Set(users.flatMap((artifact) => releaseNames(lock, artifact)));
    const options = [...names].map((name) => ` --release ${name}`).join("");
    throw new UserError(
      `${error.message}. Take it from a snapshot of the archive, as src/lab/README.md tells, or move to the version ` +
        `that the suite has now: crunbook lab lock${options}`,
    );
  }
}

/** What `lab lock --release` calls the parts of the image that an artifact belongs to: a C library belongs to several. */
export function releaseNames(lock: LabLock, artifact: Artifact): string[] {
  switch (artifact.kind) {
    case "libc":
      return lock.artifacts.flatMap((other) =>
        other.kind === "runtime" && other.libc === artifact.suite ? releaseNames(lock, other) : [],
      );
    case "runtime":
      return [`${artifact.runtime}-${artifact.version}`];
    case "program":
      return [artifact.name];
    case "policy":
      return ["policy"];
    default:
      return ["base"];
  }
}

function requireEqual(built: Artifact, locked: Artifact | undefined): void {
  if (JSON.stringify(artifactSchema.parse(built)) === JSON.stringify(locked)) return;
  if (locked === undefined) {
    throw new UserError(
      `the recipe makes ${built.path}, which the lock does not have: crunbook lab lock --keep`,
    );
  }
  const what =
    built.content.sha256 === locked.content.sha256
      ? "has the same content, but another file"
      : `has other content (${built.content.sha256}, the lock says ${locked.content.sha256})`;
  throw new UserError(
    `${built.path}: the build is not what the lock describes: it ${what}. If the recipe or the guest's scripts were ` +
      "changed on purpose: crunbook lab lock --keep",
  );
}
