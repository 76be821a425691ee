import { createHash } from "node:crypto";
import { mkdir, readFile } from "node:fs/promises";
import path from "node:path";
import satori, { type Font } from "satori";
import sharp from "sharp";
import { writeAtomically } from "../../files/write.ts";
import { type Card, cardSize, drawCard } from "./card.ts";
import { fontsFor, latinFonts } from "./fonts.ts";

/** Cards as drawn once, by a digest of the drawing: to draw one takes longer than a page. */
const cache = path.resolve(".cache/cards");
/** Counts up when the same drawing comes out otherwise: other fonts, another way to make the picture. */
const version = 2;

/** A card as a PNG, drawn at the first time. */
export async function cardImage(card: Card): Promise<Buffer> {
  const digest = createHash("sha256")
    .update(JSON.stringify([version, drawCard(card)]))
    .digest("hex");
  const file = path.join(cache, `${digest}.png`);
  const known = await readFile(file).catch(() => undefined);
  if (known) return known;
  const image = await drawImage(card);
  await mkdir(cache, { recursive: true });
  await writeAtomically(file, image);
  return image;
}

let fonts: Promise<Font[]> | undefined;

/**
 * Draws a card.
 * @throws Error naming the characters that no font has
 */
export async function drawImage(card: Card): Promise<Buffer> {
  fonts ??= latinFonts();
  const missing: string[] = [];
  const svg = await satori(drawCard(card), {
    ...cardSize,
    fonts: await fonts,
    async loadAdditionalAsset(_language, text) {
      const found = await fontsFor(text);
      if (found.length === 0) missing.push(text);
      return found;
    },
  });
  if (missing.length > 0) throw new Error(`No font of the cards has "${missing.join(" ")}"`);
  // A few colours, as cards have them, make a small file.
  return sharp(Buffer.from(svg)).png({ palette: true, colours: 16, dither: 0, effort: 3 }).toBuffer();
}
