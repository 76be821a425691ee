import { gzipSync } from "node:zlib";
import { expect, test } from "vitest";
import { mostRead, readText } from "../../../../src/site/paste/browser/reading.ts";

const blob = (...parts: BlobPart[]) => new Blob(parts);

test("reads UTF-8, also with a stray byte, and the UTF-16 of Windows' shells", async () => {
  expect(await readText(blob("crun: exec failed\n"))).toEqual({ text: "crun: exec failed\n" });
  expect(await readText(blob("a log with ", Uint8Array.of(0xff), " in it"))).toEqual({
    text: "a log with \ufffd in it",
  });
  const wide = Buffer.from("\ufeffcrun: ‹x›", "utf16le");
  expect(await readText(blob(wide))).toEqual({ text: "crun: ‹x›" });
  expect(await readText(blob(wide.swap16()))).toEqual({ text: "crun: ‹x›" });
});

test("refuses what is no text, with the reason", async () => {
  expect(await readText(blob(gzipSync("x".repeat(10_000))))).toEqual({ refused: "not-text" });
  expect(await readText(blob(Uint8Array.from({ length: 999 }, (_, at) => 128 + (at % 128))))).toEqual({
    refused: "not-text",
  });
  expect(await readText(blob(" \n"))).toEqual({ refused: "empty" });
  expect(await readText(blob(new Uint8Array(mostRead + 1)))).toEqual({ refused: "too-large" });
});
