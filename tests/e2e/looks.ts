import type { Page } from "@playwright/test";
import type { Result } from "axe-core";
import { bringAxe, told } from "./accessible.ts";

/**
 * Looks of texts that axe has found to be readable: their colours and sizes, and the colours that lie beneath. Contrast
 * depends on nothing else, so that a text of a proven look need not be measured on the next page; the pages of a site
 * share nearly all of them.
 */
export type ProvenLooks = Set<string>;

/** In pages that axe has been put into. */
declare const axe: typeof import("axe-core");

/**
 * What axe finds of colours, of all texts on the page whose look is not proven yet. Adds the looks that it proves.
 */
export async function poorContrastOfNewLooks(page: Page, proven: ProvenLooks): Promise<string[]> {
  await bringAxe(page);
  const { violations, passed } = await page.evaluate(measureNewLooks, [...proven]);
  for (const look of passed) proven.add(look);
  return told(violations);
}

/**
 * Runs axe on each text whose look is not among the proven ones. Runs in the page.
 * @returns what fails, and the looks of texts that pass; what axe could not tell is not proven: another text of the same
 *   look may lie where it can
 */
async function measureNewLooks(proven: string[]): Promise<{ violations: Result[]; passed: string[] }> {
  const known = new Set(proven);
  const looks = new Map<Element, string>();
  const surfaces = new Map<Element, string>();
  /**
   * What is drawn around and beneath an element's text, from the page to it. "alone" says nothing of other texts: what
   * lies beneath is not what is around them.
   */
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
    if (!known.has(look)) looks.set(element, look);
  }
  if (looks.size === 0) return { violations: [], passed: [] };
  const { violations, passes } = await axe.run(
    { include: [...looks.keys()] },
    { runOnly: ["color-contrast"], resultTypes: ["violations", "passes"], elementRef: true },
  );
  const passed = passes.flatMap(({ nodes }) =>
    nodes.map(({ element }) => (element && looks.get(element)) ?? "alone"),
  );
  return { violations, passed: [...new Set(passed)].filter((look) => !look.startsWith("alone")) };
}
