import { describe, expect, test } from "vitest";
import { writeCpio } from "../../../../../src/lab/image/formats/cpio.ts";
import { addEntry, type Tree } from "../../../../../src/lab/image/formats/tree.ts";

const decoder = new TextDecoder();

/** An independent reading of the "newc" format, by its description: fixed fields in hexadecimal, padded to four. */
function readCpio(bytes: Uint8Array): { path: string; mode: number; content: string; fields: number[] }[] {
  const entries = [];
  for (let at = 0; ; ) {
    const header = decoder.decode(bytes.subarray(at, at + 110));
    expect(header.slice(0, 6)).toBe("070701");
    const fields = Array.from({ length: 13 }, (_, i) =>
      Number.parseInt(header.slice(6 + 8 * i, 14 + 8 * i), 16),
    );
    const [, mode = 0] = fields;
    const size = fields[6] ?? 0;
    const nameSize = fields[11] ?? 0;
    const path = decoder.decode(bytes.subarray(at + 110, at + 110 + nameSize - 1));
    expect(bytes[at + 110 + nameSize - 1]).toBe(0);
    const start = Math.ceil((at + 110 + nameSize) / 4) * 4;
    const content = decoder.decode(bytes.subarray(start, start + size));
    at = Math.ceil((start + size) / 4) * 4;
    if (path === "TRAILER!!!") {
      expect(at).toBe(bytes.length);
      return entries;
    }
    entries.push({ path, mode, content, fields });
  }
}

function text(content: string, mode = 0o644) {
  return { type: "file" as const, mode, content: new TextEncoder().encode(content) };
}

describe("writeCpio", () => {
  test("writes files, folders and links, each folder before what is in it", () => {
    const tree: Tree = new Map();
    addEntry(tree, "usr/bin/hello", text("hello\n", 0o755));
    addEntry(tree, "bin", { type: "symlink", target: "usr/bin" });
    addEntry(tree, "etc/empty", text(""));
    const entries = readCpio(writeCpio(tree));
    expect(entries.map(({ path, mode, content }) => [path, mode.toString(8), content])).toEqual([
      ["bin", "120777", "usr/bin"],
      ["etc", "40755", ""],
      ["etc/empty", "100644", ""],
      ["usr", "40755", ""],
      ["usr/bin", "40755", ""],
      ["usr/bin/hello", "100755", "hello\n"],
    ]);
  });

  test("everything belongs to root, has time 0 and an inode of its own", () => {
    const tree: Tree = new Map();
    addEntry(tree, "a/b", text("b"));
    addEntry(tree, "a/c", text("c"));
    const fields = readCpio(writeCpio(tree)).map((entry) => entry.fields);
    for (const [, , uid, gid, , mtime] of fields) expect([uid, gid, mtime]).toEqual([0, 0, 0]);
    expect(new Set(fields.map(([inode]) => inode)).size).toBe(3);
  });

  test("does not depend on the order in which entries were added", () => {
    const one: Tree = new Map();
    addEntry(one, "a", text("1"));
    addEntry(one, "b", text("2"));
    const two: Tree = new Map();
    addEntry(two, "b", text("2"));
    addEntry(two, "a", text("1"));
    expect(writeCpio(one)).toEqual(writeCpio(two));
  });

  test("refuses two entries for one path", () => {
    const tree: Tree = new Map();
    addEntry(tree, "a", text("1"));
    expect(() => addEntry(tree, "a", text("2"))).toThrow("two entries for a");
  });
});
