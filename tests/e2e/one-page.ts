import type { BrowserContext, Page } from "@playwright/test";
import { noiseOf } from "./noise.ts";
import { test as base, expect } from "./test.ts";

/** A page of the worker's own, with what it complained of. */
type Opened = { context: BrowserContext; page: Page; noise: string[] };

const usualSize = { width: 1280, height: 720 };

/**
 * The site's test for pages that are read and used as by a reader who comes back: a worker opens one after the other in
 * one page, which is several times quicker than a new one each. It begins a test empty, of the usual size, in the light
 * theme. Not for tests of what a first visit loads, of what stays in the browser, or with scripts of their own in pages.
 */
export const test = base.extend<object, { opened: Opened }>({
  opened: [
    async ({ browser, servers }, use) => {
      const context = await browser.newContext({ serviceWorkers: "block", viewport: usualSize });
      const noise = noiseOf(
        context,
        [servers.root, servers.below].map((url) => new URL(url).origin),
      );
      await use({ context, page: await context.newPage(), noise });
      await context.close();
    },
    { scope: "worker" },
  ],
  context: async ({ opened }, use) => use(opened.context),
  page: async ({ opened: { page } }, use) => {
    await use(page);
    await leave(page);
  },
  quiet: async ({ opened }, use) => {
    await use(undefined);
    // What comes after a test's end is told by the next one: it says which page it is of.
    expect(opened.noise.splice(0), "what pages complain of").toEqual([]);
  },
});

export { expect };

/** Leaves nothing of a test in the page. */
async function leave(page: Page): Promise<void> {
  page.removeAllListeners("request");
  page.removeAllListeners("response");
  await page.unrouteAll();
  if (page.url() !== "about:blank") {
    await page.evaluate(() => {
      localStorage.clear();
      sessionStorage.clear();
      // The next address is another page's, whatever it is: a browser only scrolls to another fragment of the same.
      history.replaceState(undefined, "", "/left");
    });
  }
  await page.setViewportSize(usualSize);
  await page.emulateMedia({ media: null, colorScheme: "light", reducedMotion: "no-preference" });
}
