import type { Example } from "../../schema/example.ts";
import type { ImageContents } from "../image/contents.ts";
import { readTar } from "../image/formats/read-tar.ts";
import { writeTar } from "../image/formats/tar.ts";
import { addEntry, type Tree } from "../image/formats/tree.ts";

/**
 * An example's OCI bundle: `config.json`, `rootfs/`, further bundles over the same root, and the steps.
 * The lab runs exactly this, and readers download it, put together of the same parts.
 * @param files the example's own files, from files.ts
 * @returns a tar archive of one folder, `<slug>/`; the same inputs give the same bytes
 * @throws UserError when a part is missing
 */
export async function bundleTar(
  slug: string,
  example: Pick<Example, "programs">,
  files: Tree,
  image: ImageContents,
): Promise<Uint8Array> {
  const shared = [...(await sharedParts(example, image)).values()];
  return joinParts(slug, shared, ownPart(slug, files, shared));
}

/**
 * What an example's bundle has in common with others, by name: `rootfs`, and each program that it asks for.
 * @returns trees below the bundle's folder, in the order in which they are put together
 * @throws UserError when the image lacks one
 */
export async function sharedParts(
  { programs }: Pick<Example, "programs">,
  image: ImageContents,
): Promise<Map<string, Tree>> {
  const rootfs = below("rootfs", await readTar(await image.rootfs()));
  const parts = new Map([["rootfs", rootfs]]);
  for (const name of programs) {
    const program = below("rootfs", await readTar(await image.program(name)));
    parts.set(name, withoutFolders(program, [rootfs]));
  }
  return parts;
}

/**
 * What of a bundle is in none of its shared parts: what stands in the repository.
 * @returns a tree of one folder, `<slug>/`. Folders that a shared part has are not in it, so that the one may be
 * unpacked over the other
 */
export function ownPart(slug: string, files: Tree, shared: readonly Tree[]): Tree {
  return below(slug, withoutFolders(files, shared));
}

/**
 * Puts a bundle's parts together.
 * @param shared below the bundle's folder, from `sharedParts`
 * @param own from `ownPart`
 * @returns the bundle as a tar archive
 * @throws Error when two parts have the same file
 */
export function joinParts(slug: string, shared: readonly Tree[], own: Tree): Promise<Uint8Array> {
  const tree: Tree = new Map();
  for (const part of [...shared.map((each) => below(slug, each)), own]) {
    for (const [path, entry] of part) {
      // A folder may come from several parts; the first one's mode stands.
      if (entry.type !== "directory" || !tree.has(path)) addEntry(tree, path, entry);
    }
  }
  return writeTar(tree);
}

/** The tree in a folder, which is in it too. */
function below(folder: string, tree: Tree): Tree {
  const moved: Tree = new Map([[folder, { type: "directory", mode: 0o755 }]]);
  for (const [path, entry] of tree) moved.set(`${folder}/${path}`, entry);
  return moved;
}

/** The tree without the folders that others have. */
function withoutFolders(tree: Tree, others: readonly Tree[]): Tree {
  return new Map(
    [...tree].filter(
      ([path, entry]) => entry.type !== "directory" || !others.some((other) => other.has(path)),
    ),
  );
}
