import lighthouse, { type Result } from "lighthouse";
import { launch } from "puppeteer-core";
import { findBrowser } from "../../test/browser.ts";

/** What Lighthouse rates. */
export const categories = ["performance", "accessibility", "best-practices", "seo"] as const;
export type Category = (typeof categories)[number];

/** The pages that it looks at, by what they are: one of each kind that readers come to. */
export const audited: [what: string, path: string][] = [
  ["the home page", ""],
  ["an article", "issues/setns-eperm/"],
  ["the list of articles", "issues/"],
  ["the home page in Chinese", "zh-cn/"],
  ["an article in Chinese", "zh-cn/issues/setns-eperm/"],
];

/** A Chromium of its own, at a port where Lighthouse drives it. */
export async function openAuditor(): Promise<{ port: number; close(): Promise<void> }> {
  const browser = await launch({
    executablePath: await findBrowser(),
    // Chromium's sandbox does not start for root, which CI containers often are.
    args: process.getuid?.() === 0 ? ["--no-sandbox"] : [],
  });
  return { port: Number(new URL(browser.wsEndpoint()).port), close: () => browser.close() };
}

/**
 * What Lighthouse makes of a page on a phone with a slow line.
 * @throws Error when it has no result
 */
export async function audit(url: string, port: number, only: readonly Category[]): Promise<Result> {
  const result = await lighthouse(url, { port, logLevel: "error", onlyCategories: [...only] });
  if (!result) throw new Error(`Lighthouse has no result for ${url}`);
  if (result.lhr.runtimeError) throw new Error(`${url}: ${result.lhr.runtimeError.message}`);
  return result.lhr;
}

/** A category's points, of 100. */
export function points({ categories: rated }: Result, category: Category): number {
  return Math.round((rated[category]?.score ?? 0) * 100);
}

/** What cost points: the audits that count and did not pass, in Lighthouse's words. */
export function lost({ audits, categories: rated }: Result): string[] {
  const counted = Object.values(rated).flatMap(({ auditRefs }) => auditRefs);
  return counted.flatMap(({ id, weight }) => {
    const one = audits[id];
    if (!one || weight === 0 || one.score === null || one.score === 1) return [];
    return `${id}: ${one.displayValue ?? one.explanation ?? one.title} (${one.score})`;
  });
}
