import { readFileSync } from "node:fs";
import { readdir } from "node:fs/promises";
import path from "node:path";
import type { Content } from "../content/content.ts";
import { noneWhenMissing } from "../files/list.ts";

/** A file of `content/` or `examples/`, or what stands in for one. */
export type Source = { file: string } & ({ bytes: Buffer } | { kind: "symbolic link" | "special file" });

const read = new WeakMap<Content, Promise<Source[]>>();

/** `readSources` of a project whose content is loaded, read once for all checks. */
export function sourcesOf(content: Content): Promise<Source[]> {
  const known = read.get(content) ?? readSources(content.root);
  read.set(content, known);
  return known;
}

/**
 * Everything in `content/` and `examples/` that authors write, sorted. Left out are recordings, whose seal vouches for
 * every byte, and what editors and systems leave behind, which begins with a dot.
 * @param root the project's folder, which the paths are from
 */
export async function readSources(root: string): Promise<Source[]> {
  const entries = await Promise.all(
    ["content", "examples"].map((name) =>
      readdir(path.join(root, name), { recursive: true, withFileTypes: true }).catch(noneWhenMissing),
    ),
  );
  return entries
    .flat()
    .filter((entry) => !entry.isDirectory())
    .map((entry) => {
      const file = path.relative(root, path.join(entry.parentPath, entry.name)).split(path.sep).join("/");
      return { entry, file };
    })
    .filter(({ file }) => !/(^|\/)\.[^/]*$/.test(file) || /^examples\/[^/]+\/files\//.test(file))
    .filter(({ entry, file }) => !entry.isFile() || !/\/recorded\/[^/]*$/.test(file))
    .sort((a, b) => (a.file < b.file ? -1 : 1))
    .map(({ entry, file }): Source => {
      if (entry.isSymbolicLink()) return { file, kind: "symbolic link" };
      if (!entry.isFile()) return { file, kind: "special file" };
      // One after another, without a promise each: of thousands of small files that takes a third of the time.
      return { file, bytes: readFileSync(path.join(root, file)) };
    });
}
