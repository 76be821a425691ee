import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import path from "node:path";
import type { Browser } from "@playwright/test";
import { z } from "zod";

/** Where the approved pictures are, and what they were drawn with. */
export const picturesFolder = path.resolve("tests/e2e/screenshots");
export const recordFile = path.join(picturesFolder, "drawn-with.json");

const drawnWithSchema = z.strictObject({
  /** Chromium's major version. */
  chromium: z.string(),
  /** The fonts that letters come from. */
  fonts: z.array(z.string()),
  /** Digest of a picture of letters: other releases of a font, or another graphics library, draw others. */
  letters: z.string(),
});

/** What a picture depends on besides the page. */
export type DrawnWith = z.infer<typeof drawnWithSchema>;

const letters = "The quick brown fox jumps over the lazy dog 0123456789 {}[]()/\\\"'`~$#@";
const sample = ["sans", "mono"]
  .flatMap((family) =>
    [400, 600, 700].map((weight) => `<p style="font:${weight} 15px var(--${family})">${letters}</p>`),
  )
  .join("");

/** What this machine draws with. */
export async function drawnWithHere(browser: Browser): Promise<DrawnWith> {
  const context = await browser.newContext({ viewport: { width: 900, height: 400 } });
  const page = await context.newPage();
  await page.setContent(
    `<style>${readFileSync(path.join(picturesFolder, "fonts.css"), "utf8")}</style>${sample}`,
  );
  const picture = await page.screenshot();
  const devtools = await context.newCDPSession(page);
  await devtools.send("DOM.enable");
  await devtools.send("CSS.enable");
  const { root } = await devtools.send("DOM.getDocument");
  const { nodeIds } = await devtools.send("DOM.querySelectorAll", { nodeId: root.nodeId, selector: "p" });
  const used = await Promise.all(
    nodeIds.map((nodeId) => devtools.send("CSS.getPlatformFontsForNode", { nodeId })),
  );
  await context.close();
  return {
    chromium: browser.version().split(".")[0] ?? "",
    fonts: [...new Set(used.flatMap(({ fonts }) => fonts.map(({ familyName }) => familyName)))].sort(),
    letters: createHash("sha256").update(picture).digest("hex"),
  };
}

/**
 * What the approved pictures were drawn with.
 * @throws Error when nothing says so
 */
export function drawnWithThen(): DrawnWith {
  return drawnWithSchema.parse(JSON.parse(readFileSync(recordFile, "utf8")));
}

/** Why pictures drawn here cannot be compared with the approved ones; undefined when they can. */
export function notComparable(then: DrawnWith, here: DrawnWith): string | undefined {
  const said = ({ chromium, fonts }: DrawnWith): string => `Chromium ${chromium} with ${fonts.join(" and ")}`;
  if (said(then) !== said(here)) {
    return `the approved pictures were drawn by ${said(then)}, and this is ${said(here)}`;
  }
  if (then.letters !== here.letters) {
    return `${said(here)} draws letters here unlike where the pictures were approved: another release of the fonts, or other graphics libraries`;
  }
  return undefined;
}
