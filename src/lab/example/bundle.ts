import type { Example } from "../../schema/example.ts";
import type { ImageContents } from "../image/contents.ts";
import { readTar } from "../image/formats/read-tar.ts";
import { writeTar } from "../image/formats/tar.ts";
import { addEntry, type Tree } from "../image/formats/tree.ts";

/**
 * An example's OCI bundle: `config.json`, `rootfs/`, further bundles over the same root, and the steps.
 * The lab runs exactly this, and readers download it.
 * @param files the example's own files, from files.ts
 * @returns a tar archive of one folder, `<slug>/`; the same inputs give the same bytes
 * @throws UserError when a part is missing
 */
export async function bundleTar(
  slug: string,
  { programs }: Pick<Example, "programs">,
  files: Tree,
  image: ImageContents,
): Promise<Uint8Array> {
  const tree: Tree = new Map();
  const add = (part: Tree, prefix: string): void => {
    for (const [name, entry] of part) {
      const path = `${prefix}${name}`;
      // A folder may come from several parts; the first one's mode stands.
      if (entry.type !== "directory" || !tree.has(path)) addEntry(tree, path, entry);
    }
  };
  add(await readTar(await image.rootfs()), `${slug}/rootfs/`);
  for (const name of programs) add(await readTar(await image.program(name)), `${slug}/rootfs/`);
  add(files, `${slug}/`);
  return writeTar(tree);
}
