import { localeAt, locales } from "../../src/schema/locale.ts";
import { pagesOf, rootBuild } from "./builds.ts";
import { expect, test } from "./test.ts";

const concepts = pagesOf(rootBuild).filter((path) => /^(?:zh-cn\/)?concepts\/.+/.test(path));
const sizes = [
  { width: 390, height: 844 },
  { width: 1280, height: 800 },
];

test("there are concept pages in every language", () => {
  for (const locale of locales) {
    expect(concepts.filter((path) => localeAt(path) === locale).length).toBeGreaterThanOrEqual(5);
  }
});

for (const path of concepts) {
  test(`/${path}: every diagram has a name, no text leaves its box or the drawing, none covers another`, async ({
    page,
    servers,
  }) => {
    for (const size of sizes) {
      await page.setViewportSize(size);
      await page.goto(servers.root + path);
      const drawings = page.locator("figure.diagram svg:visible");
      expect(await drawings.count()).toBeGreaterThan(0);
      for (const drawing of await drawings.all()) {
        await expect(drawing).toHaveAccessibleName(/\S{3}/);
        expect(await drawing.evaluate(outside), `${size.width} wide`).toEqual([]);
        expect(await drawing.evaluate(covered), `${size.width} wide`).toEqual([]);
      }
    }
  });

  test(`/${path}: every diagram is told in words too`, async ({ page, servers }) => {
    await page.goto(servers.root + path);
    for (const figure of await page.locator("figure.diagram").all()) {
      await figure.locator("summary").click();
      await expect(figure.locator(".words")).toBeVisible();
      await expect(figure.locator(".words")).toHaveText(/(?:\S+ ){3}|\p{Script=Han}{6}/u);
    }
  });
}

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

/** Texts that are wider or higher than the box that they stand in, or that leave the drawing. Runs in the page. */
function outside(svg: SVGElement | HTMLElement): string[] {
  const within = (inner: DOMRect, outer: DOMRect): boolean =>
    inner.left >= outer.left - 0.5 &&
    inner.right <= outer.right + 0.5 &&
    inner.top >= outer.top - 0.5 &&
    inner.bottom <= outer.bottom + 0.5;
  const whole = svg.getBoundingClientRect();
  const found: string[] = [];
  for (const text of svg.querySelectorAll("text")) {
    const box = text.closest("[data-box]")?.querySelector("rect")?.getBoundingClientRect() ?? whole;
    if (!within(text.getBoundingClientRect(), box)) found.push(text.textContent ?? "");
  }
  return found;
}

/** Texts that lie over another. Runs in the page. */
function covered(svg: SVGElement | HTMLElement): string[] {
  const texts = [...svg.querySelectorAll("text")].map((text) => ({
    words: text.textContent ?? "",
    box: text.getBoundingClientRect(),
  }));
  // The boxes of two lines that follow each other may touch: letters seldom fill their line.
  const touch = 4;
  return texts.flatMap((one, at) =>
    texts
      .slice(at + 1)
      .filter(
        ({ box }) =>
          Math.min(box.right, one.box.right) - Math.max(box.left, one.box.left) > touch &&
          Math.min(box.bottom, one.box.bottom) - Math.max(box.top, one.box.top) > touch,
      )
      .map(({ words }) => `${one.words} / ${words}`),
  );
}
