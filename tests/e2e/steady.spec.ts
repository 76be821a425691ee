import type { Page } from "@playwright/test";
import { expect, test } from "./test.ts";

/** As Chromium has it: https://wicg.github.io/layout-instability/#sec-layout-shift. */
interface LayoutShift extends PerformanceEntry {
  readonly sources: readonly { readonly node: Node | null }[];
}
declare global {
  var shifted: string[];
}

const phone = { width: 390, height: 844 };
const desktop = { width: 1280, height: 800 };

/** A page of each kind that has programs of its own. */
const pages = [
  ["", phone],
  ["zh-cn/", desktop],
  ["issues/", phone],
  ["issues/", desktop],
  ["issues/exec-not-found/", phone],
  ["play/", desktop],
  ["offline/", phone],
  ["search/?q=seccomp", phone],
] as const;

for (const [path, size] of pages) {
  test(`nothing of /${path} moves when its programs come late, ${size.width} pixels wide`, async ({
    page,
    servers,
  }) => {
    await page.setViewportSize(size);
    await watchMoves(page);
    const release = await holdPrograms(page);
    await page.goto(servers.root + path, { waitUntil: "commit" });
    await page.waitForFunction(() => performance.getEntriesByName("first-contentful-paint").length > 0);
    release();
    await page.waitForLoadState("networkidle");
    expect(await moved(page)).toEqual([]);
  });
}

/** The page's programs do not arrive before what is returned is called. */
async function holdPrograms(page: Page): Promise<() => void> {
  const { promise, resolve } = Promise.withResolvers<void>();
  await page.route(/\/_astro\/[^/]+\.js$/, async (route) => {
    await promise;
    await route.continue();
  });
  return resolve;
}

/** Has the page take note, from its first letter on, of what the browser says has moved. */
async function watchMoves(page: Page): Promise<void> {
  await page.addInitScript(() => {
    globalThis.shifted = [];
    new PerformanceObserver((list) => {
      for (const shift of list.getEntriesByType("layout-shift")) {
        for (const { node } of (shift as LayoutShift).sources) {
          globalThis.shifted.push(
            node instanceof Element ? node.outerHTML.slice(0, 80) : String(node?.nodeName),
          );
        }
      }
    }).observe({ type: "layout-shift", buffered: true });
  });
}

/** What has moved until now, and with the next picture of the page. */
function moved(page: Page): Promise<string[]> {
  return page.evaluate(
    () =>
      new Promise((resolve) => {
        requestAnimationFrame(() => setTimeout(() => resolve(globalThis.shifted), 100));
      }),
  );
}
