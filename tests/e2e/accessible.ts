import { readFileSync } from "node:fs";
import path from "node:path";
import type { Page } from "@playwright/test";
import type { Result, RunOptions } from "axe-core";

const program = readFileSync(path.resolve("node_modules/axe-core/axe.min.js"), "utf8");
const tags = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

/** In pages that axe has been put into. */
declare const axe: typeof import("axe-core");

/** Puts axe into the page, once: the browser reads its program for longer than axe looks at most pages. */
export async function bringAxe(page: Page): Promise<void> {
  if (!(await page.evaluate(() => "axe" in globalThis))) await page.evaluate(program);
}

/** What axe finds, in few words. */
export function violations(page: Page): Promise<string[]> {
  return found(page, {});
}

/** What axe finds of all but contrast, which takes it most of its time. */
export function violationsApartFromColours(page: Page): Promise<string[]> {
  return found(page, { "color-contrast": { enabled: false } });
}

async function found(page: Page, rules: NonNullable<RunOptions["rules"]>): Promise<string[]> {
  await bringAxe(page);
  // What passes is not asked for: axe would describe each element of the page.
  const options: RunOptions = { runOnly: { type: "tag", values: tags }, rules, resultTypes: ["violations"] };
  return told(await page.evaluate(async (all) => (await axe.run(all)).violations, options));
}

/** What axe found, a line each. */
export function told(violations: readonly Result[]): string[] {
  return violations.flatMap(({ id, nodes }) =>
    nodes.map((node) => `${id}: ${node.target.join(" ")}: ${node.failureSummary ?? ""}`),
  );
}

/** Which elements make the page scroll sideways; none when it does not. */
export function overflow(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const width = document.documentElement.clientWidth;
    if (document.documentElement.scrollWidth <= width) return [];
    return [...document.body.querySelectorAll("*")]
      .filter((element) => element.getBoundingClientRect().right > width + 1)
      .map((element) => `${element.tagName}.${element.className}`);
  });
}
