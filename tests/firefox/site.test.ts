import { pagesOf, rootBuild } from "../e2e/builds.ts";
import { known, unknown } from "../e2e/paste-box.ts";
import { byRole, expect, test, textOf } from "./test.ts";

test("a pasted error is answered by its article, in a worker", async ({ page, site }) => {
  await page.goto(site);
  const box = byRole(page, "textbox", "Paste an error, or a whole log");
  await box.fill(known.paste);
  await expect.poll(() => textOf(page, "#verdict")).toMatch(/^Match: failed to setns into net namespace/);
  const link = page.locator("#answer .onward a").map((element) => element.getAttribute("href"));
  expect(await link.wait()).toBe(`/issues/${known.slug}/`);
  expect(page.workers()).toHaveLength(1);
  await box.fill(unknown);
  await expect.poll(() => textOf(page, "#verdict")).toBe("Not known");
});

test("search finds an article, by words and by its letters", async ({ page, site }) => {
  const first = () => page.$eval("#results a", (element) => element.getAttribute("href")).catch(() => null);
  for (const query of ["failed to setns into net namespace", "/proc/12345/ns/net"]) {
    await page.goto(`${site}search/?q=${encodeURIComponent(query)}`);
    await expect.poll(first, { message: query }).toBe(`/issues/${known.slug}/`);
  }
  await page.locator("#find").fill("OOMKilled");
  await expect.poll(first).toBe("/issues/memory-oom-killed/");
});

test("the theme is changed by its button, and remembered on the next page", async ({ page, site }) => {
  const theme = () =>
    page.evaluate(() => ({
      chosen: document.documentElement.dataset["theme"],
      background: getComputedStyle(document.body).backgroundColor,
    }));
  await page.goto(site);
  const system = await theme();
  expect(system.chosen).toBeUndefined();
  await byRole(page, "button", "Dark theme").click();
  const changed = await theme();
  expect(changed.chosen).toMatch(/^(light|dark)$/);
  expect(changed.background).not.toBe(system.background);
  await page.goto(`${site}issues/`);
  expect(await theme()).toEqual(changed);
});

/** The home page, what lies directly below it, and the first page of every folder: one of each kind. */
const sample = Object.values(
  Object.groupBy(pagesOf(rootBuild), (path) => `${path.split("/")[0]} ${path.split("/").length}`),
).flatMap((pages) => pages?.[0] ?? []);

test("a page of each kind loads without an error", async ({ page, site }) => {
  expect(sample.length).toBeGreaterThan(10);
  for (const path of sample) {
    const response = await page.goto(site + path);
    expect(response?.status(), path).toBe(200);
    expect(await textOf(page, "h1"), path).not.toBe("");
  }
});
