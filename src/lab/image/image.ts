import { existsSync } from "node:fs";
import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { UserError } from "../../errors/user-error.ts";
import { readJson } from "../../files/json.ts";
import { type Artifact, type LabLock, labLockSchema } from "../../schema/lab-lock.ts";
import { sourcesText } from "./debian/sources.ts";
import { decompress } from "./formats/decompress.ts";
import { sha256 } from "./formats/digest.ts";
import { packLimitProblem } from "./limits.ts";

/** What stands in the image folder beside the artifacts. */
export const lockFile = "lock.json";
export const sourcesFile = "SOURCES.md";

/** The folder of a project's own image. */
export function labFolder(root: string): string {
  return join(root, "public", "lab");
}

const wayOut = "Take the file back from git, or build the image anew: crunbook lab build";

/**
 * Reads the lock of an image.
 * @param dir the image's folder, such as public/lab
 * @throws UserError when it is missing, or not as the CLI wrote it
 */
export async function readLock(dir: string): Promise<LabLock> {
  const lock = await parseLock(dir);
  const problem = digestProblem(dir, lock);
  if (problem !== undefined) throw new UserError(problem);
  return lock;
}

/**
 * Reads a lock that is about to be written anew, so that an edit by hand does not matter.
 * @returns undefined when there is none
 * @throws UserError when it is not a lock at all
 */
export async function readLockToReplace(dir: string): Promise<LabLock | undefined> {
  return existsSync(join(dir, lockFile)) ? parseLock(dir) : undefined;
}

/** The digest that a lock with these entries carries. */
export function lockDigest(lock: Pick<LabLock, "packages" | "artifacts">): string {
  return sha256(new TextEncoder().encode(JSON.stringify([lock.packages, lock.artifacts])));
}

/**
 * Reads one file of the image.
 * @returns its content, decompressed
 * @throws UserError when the file is missing or not the one that the lock describes
 */
export async function loadArtifact(dir: string, artifact: Artifact): Promise<Uint8Array> {
  const bytes = await loadFile(dir, artifact);
  if (artifact.compression === "none") return bytes;
  const content = await decompress(bytes, artifact.content.size);
  const complaint = `${join(dir, artifact.path)} holds something else than the lock says`;
  requireDigest(complaint, content, artifact.content);
  return content;
}

/** The same as it stands there, compressed or not. */
export async function loadFile(dir: string, artifact: Artifact): Promise<Uint8Array> {
  const file = join(dir, artifact.path);
  let bytes: Uint8Array;
  try {
    bytes = new Uint8Array(await readFile(file));
  } catch (error) {
    if (!isMissing(error)) throw error;
    throw new UserError(`${file} is missing. ${wayOut}`);
  }
  requireDigest(`${file} is damaged`, bytes, artifact.file);
  return bytes;
}

/**
 * Compares every byte of an image with its lock: nothing missing, nothing changed, nothing that is not in the lock,
 * no pack too large to download.
 * @returns how many files there are, and their size in bytes
 * @throws UserError with all problems, a line each
 */
export function checkImage(dir: string): Promise<{ files: number; size: number }> {
  return compareImage(dir, loadArtifact);
}

/**
 * The same of the files as they stand there, compressed or not: quick enough for every start. What they hold was compared
 * when the lock was written.
 * @throws UserError with all problems, a line each
 */
export async function checkFiles(dir: string): Promise<void> {
  await compareImage(dir, loadFile);
}

/** @param load one file of the image; throws UserError when it is not as locked */
async function compareImage(
  dir: string,
  load: (dir: string, artifact: Artifact) => Promise<Uint8Array>,
): Promise<{ files: number; size: number }> {
  const lock = await parseLock(dir);
  const problems: string[] = [];
  for (const artifact of lock.artifacts) {
    try {
      await load(dir, artifact);
    } catch (error) {
      if (!(error instanceof UserError)) throw error;
      problems.push(error.message);
    }
    const tooLarge = packLimitProblem(artifact);
    if (tooLarge !== undefined) problems.push(tooLarge);
  }
  const digest = digestProblem(dir, lock);
  if (digest !== undefined) problems.push(digest);
  else if ((await readFile(join(dir, sourcesFile), "utf8").catch(() => "")) !== sourcesText(lock)) {
    problems.push(`${join(dir, sourcesFile)} is not the list that belongs to the lock. ${wayOut}`);
  }
  const known = new Set([lockFile, sourcesFile, ...lock.artifacts.map((artifact) => artifact.path)]);
  for (const path of await filesBelow(dir)) {
    if (!known.has(path)) problems.push(`${join(dir, path)} is not in the lock: remove it`);
  }
  if (problems.length > 0) throw new UserError(problems.join("\n"));
  return {
    files: lock.artifacts.length,
    size: lock.artifacts.reduce((sum, artifact) => sum + artifact.file.size, 0),
  };
}

async function parseLock(dir: string): Promise<LabLock> {
  try {
    return await readJson(dir, lockFile, labLockSchema);
  } catch (error) {
    if (isMissing(error)) throw new UserError(`${join(dir, lockFile)} is missing. Take it back from git.`);
    if (error instanceof UserError) throw new UserError(`${dir}/${error.message}`);
    throw error;
  }
}

function digestProblem(dir: string, lock: LabLock): string | undefined {
  if (lockDigest(lock) === lock.digest) return undefined;
  return (
    `${join(dir, lockFile)} was changed by something else than the CLI. Take it back from git, ` +
    "or write it anew: crunbook lab lock --keep"
  );
}

function requireDigest(complaint: string, bytes: Uint8Array, wanted: Artifact["file"]): void {
  if (bytes.length !== wanted.size) {
    throw new UserError(`${complaint}: ${bytes.length} bytes long, the lock says ${wanted.size}. ${wayOut}`);
  }
  const found = sha256(bytes);
  if (found !== wanted.sha256) {
    throw new UserError(`${complaint}: its SHA-256 is ${found}, the lock says ${wanted.sha256}. ${wayOut}`);
  }
}

async function filesBelow(dir: string): Promise<string[]> {
  const entries = await readdir(dir, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => !entry.isDirectory())
    .map((entry) => join(entry.parentPath, entry.name).slice(join(dir, "/").length))
    .sort();
}

function isMissing(error: unknown): boolean {
  return error instanceof Error && "code" in error && error.code === "ENOENT";
}
