import { cp, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { onTestFinished } from "vitest";
import { readTar } from "../../../../src/lab/image/formats/read-tar.ts";
import type { Tree } from "../../../../src/lab/image/formats/tree.ts";
import { loadArtifact, readLock } from "../../../../src/lab/image/image.ts";
import type { Artifact } from "../../../../src/schema/lab-lock.ts";

/** The committed image. */
export const imageDir = join(import.meta.dirname, "../../../../public/lab");

/** A copy of the committed image that a test may damage; removed at its end. */
export async function copyImage(): Promise<string> {
  const dir = await mkdtemp(join(tmpdir(), "crunbook-image-"));
  onTestFinished(() => rm(dir, { recursive: true, force: true }));
  await cp(imageDir, dir, { recursive: true });
  return dir;
}

/** Flips one bit in the middle of a file. */
export async function flipBit(file: string): Promise<void> {
  const bytes = await readFile(file);
  const middle = Math.floor(bytes.length / 2);
  bytes[middle] = (bytes[middle] ?? 0) ^ 1;
  await writeFile(file, bytes);
}

/** One artifact of the committed image, by its path. */
export async function artifactAt(path: string): Promise<Artifact> {
  const lock = await readLock(imageDir);
  const found = lock.artifacts.find((artifact) => artifact.path === path);
  if (found === undefined) throw new Error(`the image has no ${path}`);
  return found;
}

/** The files of a committed pack. */
export async function packTree(path: string): Promise<Tree> {
  return readTar(await loadArtifact(imageDir, await artifactAt(path)));
}

/** A file's bytes in a tree. */
export function contentAt(tree: Tree, path: string): Uint8Array {
  const entry = tree.get(path);
  if (entry?.type !== "file") throw new Error(`no file ${path}`);
  return entry.content;
}
