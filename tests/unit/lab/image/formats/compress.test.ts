import { describe, expect, test } from "vitest";
import { compress } from "../../../../../src/lab/image/formats/compress.ts";
import { decompress } from "../../../../../src/lab/image/formats/decompress.ts";

describe("compress and decompress", () => {
  test("give back what went in", async () => {
    const content = new Uint8Array(3_000_000).map((_, i) => (i * i) >> 7);
    const bytes = compress(content);
    expect(bytes.length).toBeLessThan(content.length);
    expect(await decompress(bytes, content.length)).toEqual(content);
  });

  test("give the same bytes each time", () => {
    const content = new TextEncoder().encode("crunbook ".repeat(5000));
    expect(compress(content)).toEqual(compress(content));
  });

  test("refuse what is no zstd, and a content of another length", async () => {
    await expect(decompress(new TextEncoder().encode("no zstd at all"), 14)).rejects.toThrow(
      "not a zstd frame",
    );
    const bytes = compress(new Uint8Array(1000));
    await expect(decompress(bytes, 999)).rejects.toThrow("not a zstd frame");
    await expect(decompress(bytes.subarray(0, bytes.length - 5), 1000)).rejects.toThrow("not a zstd frame");
  });
});
