import { localeAt, localeFolder } from "../../src/schema/locale.ts";
import { pagesOf, rootBuild } from "./builds.ts";
import { test } from "./one-page.ts";
import { allPagesChecks } from "./page-checks/all-pages.ts";
import { articleChecks } from "./page-checks/article.ts";
import { desktop } from "./page-checks/check.ts";
import { conceptChecks } from "./page-checks/concept.ts";
import { expect, test as siteTest } from "./test.ts";

/** In this order: the last ones open what is folded away. */
const checks = [...articleChecks, ...conceptChecks, ...allPagesChecks];

/** Articles and concepts, which people write, are checked one by one; of lists made from one template, the first. */
const written = /^(?:[\w-]+\/)?(?:issues|concepts)\//;
const templates = new Set<string>();
const paths = pagesOf(rootBuild).filter((path) => {
  if (written.test(path)) return true;
  const below = path.slice(localeFolder(localeAt(path)).length).split("/");
  return templates.size < templates.add(`${localeAt(path)} ${below[0]} ${below.length}`).size;
});

for (const path of paths) {
  test(`/${path} answers, and is as pages of its kind have to be`, async ({ page, request, servers }) => {
    await page.setViewportSize(desktop);
    await page.emulateMedia({ colorScheme: "light", reducedMotion: "reduce" });
    const response = await page.goto(servers.root + path);
    expect(response?.status()).toBe(200);
    for (const { name, run } of checks.filter(({ isAbout }) => isAbout(path))) {
      await test.step(name, () => run({ page, path, request }));
    }
  });
}

siteTest("an address that does not exist gets the 404 page", async ({ servers, request }) => {
  const response = await request.get(`${servers.root}no/such/page/`);
  expect(response.status()).toBe(404);
  expect(await response.text()).toContain("<title>Not found");
});
