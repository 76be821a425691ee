import type { BrowserContext, Page } from "@playwright/test";
import { noiseOf } from "../noise.ts";
import { test as base, expect } from "../test.ts";

/** A page of the worker's own, with what it complained of. */
type Opened = { context: BrowserContext; page: Page; noise: string[] };

/**
 * The site's test for pages that are only looked at: a worker opens one after the other in one page. What a page keeps
 * in the browser, the next one finds there; looking leaves nothing.
 */
export const test = base.extend<object, { opened: Opened }>({
  opened: [
    async ({ browser, servers }, use) => {
      const context = await browser.newContext({ serviceWorkers: "block" });
      const noise = noiseOf(context, [new URL(servers.root).origin]);
      await use({ context, page: await context.newPage(), noise });
      await context.close();
    },
    { scope: "worker" },
  ],
  context: async ({ opened }, use) => use(opened.context),
  page: async ({ opened }, use) => use(opened.page),
  quiet: async ({ opened }, use) => {
    await use(undefined);
    // What comes after a test's end is told by the next one: it says which page it is of.
    expect(opened.noise.splice(0), "what pages complain of").toEqual([]);
  },
});
