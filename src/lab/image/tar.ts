import { constants } from "node:fs";
import { buffer } from "node:stream/consumers";
import { pack } from "tar-stream";
import { sortedEntries, type Tree } from "./tree.ts";

const { S_IFREG } = constants;

/** Writes a tree as a ustar archive. The same tree gives the same bytes: sorted, owned by root, times 0. */
export async function writeTar(tree: Tree): Promise<Uint8Array> {
  const archive = pack();
  const mtime = new Date(0);
  for (const [path, entry] of sortedEntries(tree)) {
    if (entry.type === "file")
      // tar-stream takes mode 0 for none and writes 644. The bit for "regular file" is not written.
      archive.entry({ name: path, mode: entry.mode | S_IFREG, mtime }, Buffer.from(entry.content));
    else if (entry.type === "directory") {
      archive.entry({ name: `${path}/`, type: "directory", mode: entry.mode, mtime });
    } else archive.entry({ name: path, type: "symlink", linkname: entry.target, mode: 0o777, mtime });
  }
  archive.finalize();
  return new Uint8Array(await buffer(archive));
}
