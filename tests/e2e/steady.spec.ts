import { createServer } from "node:http";
import { setTimeout as wait } from "node:timers/promises";
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

/** A page of each kind, with what stands beside what else. */
const inPieces = [
  ["", phone],
  ["", desktop],
  ["zh-cn/", desktop],
  ["issues/", phone],
  ["issues/setns-eperm/", phone],
  ["issues/setns-eperm/", desktop],
  ["search/?q=seccomp", phone],
  ["messages/runc/", phone],
] as const;

for (const [path, size] of inPieces) {
  test(`nothing of /${path} moves when it comes in pieces, ${size.width} pixels wide`, async ({
    browser,
    servers,
  }) => {
    await using slow = await slowed(servers.root);
    // Pieces of two sizes end at other places.
    for (const bytes of [300, 1000]) {
      slow.bytes = bytes;
      const page = await browser.newPage({ viewport: size });
      await watchMoves(page);
      await page.goto(slow.url + path, { waitUntil: "networkidle" });
      expect(await moved(page), `in pieces of ${bytes} bytes`).toEqual([]);
      await page.close();
    }
  });
}

/** A site as a slow line brings it: the first of every page in small pieces, one after the other. */
type Slow = AsyncDisposable & { url: string; bytes: number };

/** @param site the home page of the site as it is */
async function slowed(site: string): Promise<Slow> {
  const line = { bytes: 0 };
  const server = createServer(async (request, response) => {
    const answer = await fetch(new URL(request.url ?? "", site), {
      headers: { "accept-encoding": "identity" },
    });
    const type = answer.headers.get("content-type") ?? "";
    response.writeHead(answer.status, { "content-type": type });
    const whole = Buffer.from(await answer.arrayBuffer());
    const slow = type.startsWith("text/html") ? Math.min(whole.length, 12_000) : 0;
    for (let from = 0; from < slow; from += line.bytes) {
      response.write(whole.subarray(from, Math.min(from + line.bytes, slow)));
      await wait(5);
    }
    response.end(whole.subarray(slow));
  });
  await new Promise<void>((resolve) => {
    server.listen(0, "127.0.0.1", resolve);
  });
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("the server has no port");
  return Object.assign(line, {
    url: `http://127.0.0.1:${address.port}/`,
    async [Symbol.asyncDispose]() {
      server.closeAllConnections();
      server.close();
    },
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
