import type { Page } from "@playwright/test";
import { axeIn, told } from "./accessible.ts";

/**
 * Looks of texts that axe has found to be readable: their colours and sizes, and the colours that lie beneath. Contrast
 * depends on nothing else, so that a text of a proven look need not be measured on the next page; the pages of a site
 * share nearly all of them.
 */
export type ProvenLooks = Set<string>;

/**
 * What axe finds of colours, of all texts on the page whose look is not proven yet. Adds the looks that it proves.
 */
export async function poorContrastOfNewLooks(page: Page, proven: ProvenLooks): Promise<string[]> {
  const looks = await page.evaluate(markTexts, [...proven]);
  if (looks.length === 0) return [];
  const results = await axeIn(page).withRules(["color-contrast"]).include("[data-look]").analyze();
  // What axe could not tell is not proven: another text of the same look may lie where it can.
  const passed = results.passes.flatMap(({ nodes }) => nodes.map(({ target }) => target.join(" ")));
  const marks = await page.evaluate(
    (selectors) => selectors.map((one) => document.querySelector(one)?.getAttribute("data-look") ?? ""),
    passed,
  );
  for (const mark of marks) {
    const look = mark === "" ? undefined : looks[Number(mark)];
    if (look !== undefined && !look.startsWith("alone")) proven.add(look);
  }
  await page.evaluate(() => {
    for (const text of document.querySelectorAll("[data-look]")) text.removeAttribute("data-look");
  });
  return told(results);
}

/**
 * Marks each text whose look is not among the proven ones with the number of its look. Runs in the page.
 * @returns the looks; "alone" begins those that say nothing of other texts: what lies beneath is not what is around them
 */
function markTexts(proven: string[]): string[] {
  const known = new Set(proven);
  const looks = new Map<string, number>();
  const surfaces = new Map<Element, string>();
  /** What is drawn around and beneath an element's text, from the page to it. */
  const surfaceOf = (element: Element): string => {
    const made = surfaces.get(element);
    if (made !== undefined) return made;
    const style = getComputedStyle(element);
    let own = "";
    if (style.backgroundColor !== "rgba(0, 0, 0, 0)") own += ` ${style.backgroundColor}`;
    if (style.backgroundImage !== "none") own += ` ${style.backgroundImage}`;
    if (style.opacity !== "1") own += ` opacity ${style.opacity}`;
    if (style.clipPath !== "none") own += ` clip ${style.clipPath}`;
    if (style.filter !== "none") own += ` filter ${style.filter}`;
    if (element.matches(":disabled, [aria-disabled=true]")) own += " disabled";
    const floats = /absolute|fixed|sticky/.test(style.position) || style.transform !== "none";
    const parent = element.parentElement;
    const around = parent ? surfaceOf(parent) : "";
    const alone = around.startsWith("alone") || floats || element instanceof SVGElement;
    const surface = alone ? "alone" : around + own;
    surfaces.set(element, surface);
    return surface;
  };
  for (const element of document.body.querySelectorAll("*")) {
    const hasText =
      element.matches("input, select, textarea, button") ||
      [...element.childNodes].some(({ nodeType, nodeValue }) => nodeType === 3 && nodeValue?.trim() !== "");
    if (!hasText) continue;
    const { color, fontSize, fontWeight, textShadow } = getComputedStyle(element);
    const look = `${surfaceOf(element)} | ${color} ${fontSize} ${fontWeight} ${textShadow}`;
    if (known.has(look)) continue;
    const number = looks.get(look) ?? looks.size;
    looks.set(look, number);
    element.setAttribute("data-look", String(number));
  }
  return [...looks.keys()];
}
