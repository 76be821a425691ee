import { readdir, stat } from "node:fs/promises";
import path from "node:path";

/**
 * Name, size and time of change of a file or of all in a folder, one a line; empty when there is none. The same text as
 * before: nothing has changed.
 */
export async function stateOf(place: string): Promise<string> {
  const found = await stat(place).catch(() => undefined);
  if (!found) return "";
  if (found.isFile()) return `${place} ${found.size} ${found.mtimeMs}`;
  const names = await readdir(place, { recursive: true });
  const files = names.filter((name) => path.extname(name) !== "").sort();
  return (await Promise.all(files.map((name) => stateOf(path.join(place, name))))).join("\n");
}
