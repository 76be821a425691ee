/** One entry of a file tree that the image build puts into an archive. */
export type TreeEntry =
  | { type: "file"; mode: number; content: Uint8Array }
  | { type: "directory"; mode: number }
  | { type: "symlink"; target: string };

/** Entries by path, without a leading slash; everything belongs to root. */
export type Tree = Map<string, TreeEntry>;

/**
 * Adds an entry and the directories above it (mode 755) that are missing.
 * @throws Error when the path is taken: two sources for one file are a mistake in the recipe
 */
export function addEntry(tree: Tree, path: string, entry: TreeEntry): void {
  const parts = path.split("/");
  for (let i = 1; i < parts.length; i++) {
    const parent = parts.slice(0, i).join("/");
    if (!tree.has(parent)) tree.set(parent, { type: "directory", mode: 0o755 });
  }
  if (tree.has(path)) throw new Error(`two entries for ${path} in one archive`);
  tree.set(path, entry);
}

/** The entries in an order that does not depend on how they were added; a directory comes before what is in it. */
export function sortedEntries(tree: Tree): [string, TreeEntry][] {
  return [...tree].sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0));
}
