import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import path from "node:path";
import type { Font } from "satori";
import { z } from "zod";

const require = createRequire(import.meta.url);
const mono = path.dirname(require.resolve("@fontsource-variable/jetbrains-mono/package.json"));
const sans = path.dirname(require.resolve("@fontsource-variable/noto-sans-sc/package.json"));

/** A part of Noto Sans SC: its file and the characters in it, as first and last code points. */
type Slice = { file: string; ranges: [first: number, last: number][] };

/** The fonts of every card. They come with the project: a card looks the same wherever it is drawn. */
export async function latinFonts(): Promise<Font[]> {
  const [code, prose] = await Promise.all([
    readFile(path.join(mono, "files/jetbrains-mono-latin-wght-normal.woff2")),
    readFile(path.join(sans, "files/noto-sans-sc-latin-wght-normal.woff2")),
  ]);
  return [
    { name: "mono", data: code, weight: 400 },
    { name: "mono", data: code, weight: 700 },
    ...inProse("sans", prose),
  ];
}

/**
 * The fonts for characters that the fonts above have not: Chinese and signs. Noto Sans SC comes in a hundred parts, and
 * a text needs few of them.
 */
export async function fontsFor(text: string): Promise<Font[]> {
  const points = [...text].map((character) => character.codePointAt(0) ?? 0);
  const needed = (await slices()).filter(({ ranges }) =>
    points.some((point) => ranges.some(([first, last]) => first <= point && point <= last)),
  );
  const fonts = await Promise.all(
    // Under a name for each: of fonts with one name only the first is asked for a character.
    needed.map(async ({ file }) => inProse(path.basename(file, ".woff2"), await readFile(file))),
  );
  return fonts.flat();
}

/** A variable font is drawn as its thinnest, and thickened where it is said to be bold: that is its usual weight. */
function inProse(name: string, data: Buffer): Font[] {
  return [{ name, data, weight: 700 }];
}

let read: Promise<Slice[]> | undefined;

function slices(): Promise<Slice[]> {
  read ??= readSlices();
  return read;
}

async function readSlices(): Promise<Slice[]> {
  const text = await readFile(path.join(sans, "unicode.json"), "utf8");
  const listed = z.record(z.string(), z.string()).parse(JSON.parse(text));
  return Object.entries(listed).map(([name, ranges]) => ({
    file: path.join(sans, `files/noto-sans-sc-${name.replaceAll(/[[\]]/g, "")}-wght-normal.woff2`),
    ranges: ranges.split(",").map((range): [number, number] => {
      const [first = Number.NaN, last = first] = range
        .slice("U+".length)
        .split("-")
        .map((digits) => Number.parseInt(digits, 16));
      return [first, last];
    }),
  }));
}
