import { pack } from "tar-stream";
import { concatenate } from "./bytes.ts";
import { sortedEntries, type Tree } from "./tree.ts";

/** What marks a regular file in a mode. */
const S_IFREG = 0o100000;

/** Writes a tree as a ustar archive. The same tree gives the same bytes: sorted, owned by root, times 0. */
export async function writeTar(tree: Tree): Promise<Uint8Array> {
  const archive = pack();
  const mtime = new Date(0);
  for (const [path, entry] of sortedEntries(tree)) {
    if (entry.type === "file")
      // tar-stream takes mode 0 for none and writes 644. The bit for "regular file" is not written.
      archive.entry({ name: path, mode: entry.mode | S_IFREG, mtime }, entry.content);
    else if (entry.type === "directory") {
      archive.entry({ name: `${path}/`, type: "directory", mode: entry.mode, mtime });
    } else archive.entry({ name: path, type: "symlink", linkname: entry.target, mode: 0o777, mtime });
  }
  archive.finalize();
  return concatenate(archive);
}
