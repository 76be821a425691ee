import AxeBuilder from "@axe-core/playwright";
import type { Page } from "@playwright/test";

const tags = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

/**
 * axe, to be run in the page itself. Otherwise it opens a second page to join the results of frames, for longer than it
 * takes to find them; the site's policy allows no frames.
 */
export function axeIn(page: Page): AxeBuilder {
  return new AxeBuilder({ page }).setLegacyMode();
}

/** What axe finds, in few words. */
export async function violations(page: Page): Promise<string[]> {
  return told(await axeIn(page).withTags(tags).analyze());
}

/** What axe finds of all but contrast, which takes it most of its time. */
export async function violationsApartFromColours(page: Page): Promise<string[]> {
  return told(await axeIn(page).withTags(tags).disableRules(["color-contrast"]).analyze());
}

type Results = Awaited<ReturnType<AxeBuilder["analyze"]>>;

/** What axe found, a line each. */
export function told({ violations }: Results): string[] {
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
