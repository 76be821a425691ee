import { isWhole, localeAt, localeFolder, locales } from "../../src/schema/locale.ts";
import { pagesOf, rootBuild } from "./builds.ts";
import { expect, test } from "./one-page.ts";

const concepts = pagesOf(rootBuild).filter((path) =>
  /^concepts\/.+/.test(path.slice(localeFolder(localeAt(path)).length)),
);

test("there are concept pages in every language that is whole", () => {
  for (const locale of locales.filter(isWhole)) {
    expect(concepts.filter((path) => localeAt(path) === locale).length).toBeGreaterThanOrEqual(5);
  }
});

test("the drawing's messages lead to their articles, by keyboard too", async ({ page, servers }) => {
  await page.goto(`${servers.root}concepts/life-of-runc-run/`);
  const message = page.locator("#life-runc svg:visible a", { hasText: "is a directory" });
  await message.focus();
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(`${servers.root}issues/exec-directory/`);
  await expect(page.getByRole("link", { name: "The life of runc run" })).toBeVisible();
});

test("messages lead to the Chinese article where there is one, else to the English, and say so", async ({
  page,
  servers,
}) => {
  await page.goto(`${servers.root}zh-cn/concepts/life-of-runc-run/`);
  const links = await page
    .locator(".diagram svg a, .diagram .words a")
    .evaluateAll((all) => all.map((link) => [link.getAttribute("href"), link.getAttribute("hreflang")]));
  const slugs = links.map(([href]) => /issues\/([^/]+)\/$/.exec(href ?? "")?.[1] ?? "");
  const pages = pagesOf(rootBuild);
  expect(links).toEqual(
    slugs.map((slug) =>
      pages.includes(`zh-cn/issues/${slug}/`) ? [`/zh-cn/issues/${slug}/`, null] : [`/issues/${slug}/`, "en"],
    ),
  );
});

test("every article is on the drawing of one runtime, at both sizes", async ({ page, servers }) => {
  const slugs = pagesOf(rootBuild).flatMap((path) => /^issues\/([^/]+)\/$/.exec(path)?.[1] ?? []);
  await page.goto(`${servers.root}concepts/life-of-runc-run/`);
  for (const size of ["narrow", "wide"]) {
    const hrefs = await page
      .locator(`svg.${size} a`)
      .evaluateAll((links) => links.map((link) => link.getAttribute("href")));
    expect(slugs.filter((slug) => !hrefs.includes(`/issues/${slug}/`))).toEqual([]);
  }
});
