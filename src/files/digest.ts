import { createHash } from "node:crypto";
import { readFile, stat } from "node:fs/promises";
import path from "node:path";
import { filesIn } from "./list.ts";

/**
 * SHA-256, in hex, of the names and bytes of files and of all in folders: the same as before, nothing has changed.
 * What is not there counts as that.
 * @param places paths from `root`
 */
export async function digestOf(root: string, places: readonly string[]): Promise<string> {
  const hash = createHash("sha256");
  for (const place of places) {
    const found = await stat(path.join(root, place)).catch(() => undefined);
    hash.update(`${found?.isDirectory() ? "folder" : "file"} ${place}\n`);
    if (!found) continue;
    const names = found.isDirectory()
      ? (await filesIn(path.join(root, place))).map((name) => `${place}/${name}`)
      : [place];
    // One after the other: together they may be more than the memory holds.
    for (const name of names) {
      const bytes = await readFile(path.join(root, name));
      hash.update(`${bytes.length} ${name}\n`).update(bytes);
    }
  }
  return hash.digest("hex");
}
