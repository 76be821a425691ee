import { localeAt, localeFolder } from "../../src/schema/locale.ts";
import { overflow, poorContrast, violations } from "./accessible.ts";
import { pagesOf, rootBuild } from "./builds.ts";
import { expect, test } from "./test.ts";

const narrow = { width: 360, height: 740 };
const wide = { width: 1280, height: 800 };

/** Articles and concepts, which people write, are checked one by one; of lists made from one template, the first. */
const written = /^(?:[\w-]+\/)?(?:issues|concepts)\//;
const templates = new Set<string>();
const paths = pagesOf(rootBuild).filter((path) => {
  if (written.test(path)) return true;
  const below = path.slice(localeFolder(localeAt(path)).length).split("/");
  return templates.size < templates.add(`${localeAt(path)} ${below[0]} ${below.length}`).size;
});

for (const path of paths) {
  test(`/${path} answers, is accessible in both themes, and fits a phone`, async ({ page, servers }) => {
    await page.setViewportSize(wide);
    await page.emulateMedia({ colorScheme: "light", reducedMotion: "reduce" });
    const response = await page.goto(servers.root + path);
    expect(response?.status()).toBe(200);
    // What is folded away is part of the page.
    await page.evaluate(() => {
      for (const details of document.querySelectorAll("details")) details.open = true;
    });
    expect(await violations(page), "light").toEqual([]);
    await page.emulateMedia({ colorScheme: "dark" });
    expect(await poorContrast(page), "dark").toEqual([]);
    await page.setViewportSize(narrow);
    expect(await overflow(page), "parts that are wider than the phone").toEqual([]);
  });
}

test("an address that does not exist gets the 404 page", async ({ servers, request }) => {
  const response = await request.get(`${servers.root}no/such/page/`);
  expect(response.status()).toBe(404);
  expect(await response.text()).toContain("<title>Not found");
});
