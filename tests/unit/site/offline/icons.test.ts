import { readFileSync } from "node:fs";
import path from "node:path";
import { expect, test } from "vitest";
import { z } from "zod";
import { projectRoot } from "../../../../src/root.ts";
import { themeColours, webManifest } from "../../../../src/site/offline/manifest.ts";

const manifestSchema = z.object({
  icons: z.array(z.object({ src: z.string(), sizes: z.string(), type: z.string() })),
});

test("the manifest's icons are there, in the sizes that it names", () => {
  const { icons } = manifestSchema.parse(webManifest());
  const images = icons.filter(({ type }) => type === "image/png");
  expect(images).toHaveLength(3);
  for (const { src, sizes } of images) {
    const png = readFileSync(path.join(projectRoot, "public", src));
    expect(png.subarray(1, 4).toString()).toBe("PNG");
    // Width and height stand in the file's first chunk.
    expect(`${png.readUInt32BE(16)}x${png.readUInt32BE(20)}`, src).toBe(sizes);
  }
});

test("the browser's own parts have the colours of the pages", () => {
  const css = readFileSync(path.join(projectRoot, "src/site/frame/styles/base.css"), "utf8");
  expect(css).toContain(`--paper: light-dark(${themeColours.light}, ${themeColours.dark});`);
});
