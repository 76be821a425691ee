import type { Locator, Page } from "puppeteer-core";
import { test as base, expect } from "vitest";
import { hostRules, serveSite } from "../../src/cli/serve.ts";
import { launchFirefox } from "../../tools/test/firefox.ts";
import { rootBuild } from "../e2e/builds.ts";
import { listen } from "./noise.ts";

/**
 * vitest's test with Firefox and the site: `site` is the home page's address, `page` an empty page with nothing stored.
 * A test fails when its page makes noise. CRUNBOOK_FIREFOX names the program where it is not Debian's.
 */
export const test = base
  // biome-ignore lint/correctness/noEmptyPattern: vitest wants the pattern, this fixture needs no other
  .extend("firefox", { scope: "worker" }, async ({}, { onCleanup }) => {
    const browser = await launchFirefox(process.env["CRUNBOOK_FIREFOX"] ?? "/usr/bin/firefox-esr");
    onCleanup(() => browser.close());
    return browser;
  })
  // biome-ignore lint/correctness/noEmptyPattern: vitest wants the pattern, this fixture needs no other
  .extend("site", { scope: "worker" }, async ({}, { onCleanup }) => {
    const served = await serveSite({
      ...rootBuild,
      rules: await hostRules(rootBuild.dir),
      port: 0,
      host: "127.0.0.1",
    });
    onCleanup(() => served.close());
    return served.url;
  })
  .extend("page", async ({ firefox, site }, { onCleanup }) => {
    const context = await firefox.createBrowserContext();
    const page = await context.newPage();
    const noise = listen(page, new URL(site).origin);
    onCleanup(async () => {
      // What Firefox had to tell comes before its answer.
      await page.title();
      await context.close();
      expect(noise, "errors, and requests that leave the origin").toEqual([]);
    });
    return page;
  });

export { expect };

/** What has this role and exactly this name for a screen reader. */
export function byRole(page: Page, role: string, name: string): Locator<Element> {
  return page.locator(`::-p-aria([name="${name}"][role="${role}"])`);
}

/** What stands in an element, once there is one. */
export async function textOf(page: Page, selector: string): Promise<string> {
  return page
    .locator(selector)
    .map((element) => element.textContent?.trim() ?? "")
    .wait();
}
