import path from "node:path";
import { PassThrough } from "node:stream";
import { gzipSync, zstdCompressSync } from "node:zlib";
import { expect, test } from "vitest";
import { readPaste } from "../../../../src/cli/explain/input.ts";
import { complaint, emptyProject } from "../../../fixtures/project.ts";

/** Standard input with some bytes in it; `isTTY` as on a terminal. */
function input(bytes: Buffer | string, isTTY = false): PassThrough & { isTTY: boolean } {
  const stream = Object.assign(new PassThrough(), { isTTY });
  stream.end(bytes);
  return stream;
}

test("words are the text, a file's name its content, - and nothing standard input", async () => {
  const project = await emptyProject();
  await project.write("err.log", "from the file");
  const file = path.join(project.root, "err.log");
  expect(await readPaste(["permission", "denied"], input(""))).toMatchObject({ text: "permission denied" });
  expect(await readPaste([file], input(""))).toEqual({ text: "from the file", missingFile: undefined });
  expect(await readPaste(["-"], input("piped"))).toMatchObject({ text: "piped" });
  expect(await readPaste([], input("piped"))).toMatchObject({ text: "piped" });
  expect(await readPaste([], input("", true))).toBeUndefined();
});

test("a word that looks like a file's name, and is none, is remembered", async () => {
  expect(await readPaste(["kubelet.log"], input(""))).toEqual({
    text: "kubelet.log",
    missingFile: "kubelet.log",
  });
  expect(await readPaste(['exec: "x"'], input(""))).toMatchObject({ missingFile: undefined });
  const long = "x".repeat(100_000);
  expect(await readPaste([`${long} y`], input(""))).toMatchObject({ text: `${long} y` });
});

test("bytes that are no text are read as good as can be, and UTF-16 as PowerShell writes it", async () => {
  expect(await readPaste([], input(Buffer.from([0x61, 0xff, 0x00, 0x62])))).toMatchObject({
    text: "a\uFFFD\u0000b",
  });
  const wide = Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from("müde", "utf16le")]);
  expect(await readPaste([], input(wide))).toMatchObject({ text: "müde" });
  expect(await readPaste([], input(Buffer.from(wide).swap16()))).toMatchObject({ text: "müde" });
});

test("what is packed is unpacked, or refused with the program that unpacks it", async () => {
  for (const packed of [gzipSync("a log"), zstdCompressSync("a log")]) {
    expect(await readPaste([], input(packed))).toMatchObject({ text: "a log" });
  }
  const bomb = gzipSync(Buffer.alloc(64 * 2 ** 20 + 1));
  expect(await complaint(readPaste([], input(bomb)))).toMatch(/^standard input is larger than 64 MB\./);
  expect(await complaint(readPaste([], input(gzipSync("a log").subarray(0, 20))))).toMatch(
    /^standard input is packed, and damaged: /,
  );
  const xz = Buffer.from("fd377a585a00", "hex");
  expect(await complaint(readPaste([], input(xz)))).toBe(
    "standard input is packed. Unpack it first: xzcat … | crunbook explain",
  );
});

test("a folder and what is too large are refused", async () => {
  const project = await emptyProject();
  expect(await complaint(readPaste([project.root], input("")))).toContain("is a folder");
  expect(await complaint(readPaste([], input(Buffer.alloc(64 * 2 ** 20 + 1))))).toMatch(
    /^standard input is larger than 64 MB\./,
  );
});
