import { extract } from "tar-stream";
import { concatenate } from "./bytes.ts";
import type { Tree } from "./tree.ts";

/**
 * Reads a tar archive into a tree. Owners and times are dropped: everything belongs to root.
 * @throws Error when the bytes are no archive, or it holds something else than files, folders and symbolic links
 */
export async function readTar(bytes: Uint8Array): Promise<Tree> {
  const tree: Tree = new Map();
  const archive = extract();
  archive.end(bytes);
  for await (const entry of archive) {
    const { name, type, mode = 0o644, linkname } = entry.header;
    const path = name.replace(/\/$/, "");
    const content = await concatenate(entry);
    if (type === "file") tree.set(path, { type, mode, content });
    else if (type === "directory") tree.set(path, { type, mode });
    else if (type === "symlink" && linkname) tree.set(path, { type, target: linkname });
    else throw new Error(`${name}: a tar entry of type ${type} is not supported`);
  }
  return tree;
}
