import { sortedEntries, type Tree, type TreeEntry } from "./tree.ts";

const encoder = new TextEncoder();

/**
 * Writes a tree as a "newc" cpio archive, the format of a kernel's initial file system.
 *
 * The same tree gives the same bytes: sorted, owned by root, inode numbers counted, times 0.
 */
export function writeCpio(tree: Tree): Uint8Array {
  const parts: Uint8Array[] = [];
  let inode = 1;
  for (const [path, entry] of sortedEntries(tree)) {
    parts.push(...record(path, modeOf(entry), contentOf(entry), inode++));
  }
  parts.push(...record("TRAILER!!!", 0, new Uint8Array(), 0));
  return Buffer.concat(parts);
}

function modeOf(entry: TreeEntry): number {
  if (entry.type === "symlink") return 0o120777;
  return entry.mode | (entry.type === "directory" ? 0o040000 : 0o100000);
}

function contentOf(entry: TreeEntry): Uint8Array {
  if (entry.type === "file") return entry.content;
  return entry.type === "symlink" ? encoder.encode(entry.target) : new Uint8Array();
}

function record(path: string, mode: number, content: Uint8Array, inode: number): Uint8Array[] {
  const name = encoder.encode(`${path}\0`);
  const links = mode >> 12 === 0o04 ? 2 : 1;
  // inode, mode, uid, gid, links, mtime, size, device (2), special device (2), name size, checksum
  const fields = [inode, mode, 0, 0, links, 0, content.length, 0, 0, 0, 0, name.length, 0];
  const header = encoder.encode(
    `070701${fields.map((field) => field.toString(16).padStart(8, "0")).join("")}`,
  );
  return [header, name, padding(header.length + name.length), content, padding(content.length)];
}

function padding(length: number): Uint8Array {
  return new Uint8Array((4 - (length % 4)) % 4);
}
