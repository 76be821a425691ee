import type { Page } from "@playwright/test";
import { breadcrumbsSchema, techArticleSchema, thingSchema } from "../../src/schema/structured-data.ts";
import { filesOf, pagesOf, pathAddress, pathBuild, rootBuild } from "./builds.ts";
import { expect, test } from "./test.ts";

const articles = pagesOf(pathBuild).filter((path) => /^issues\/./.test(path));

/** What a page says of itself to programs. */
async function thingsOn(page: Page) {
  const texts = await page.locator('script[type="application/ld+json"]').allTextContents();
  return texts.map((text) => thingSchema.parse(JSON.parse(text)));
}

async function property(page: Page, name: string): Promise<string | null> {
  return page.locator(`meta[property="${name}"]`).getAttribute("content");
}

test("every article is one TechArticle, which says what the page shows, and has its card", async ({
  page,
  request,
  servers,
}) => {
  test.slow();
  expect(articles.length).toBeGreaterThan(0);
  const cards = new Set<string>();
  for (const path of articles) {
    await page.goto(servers.below + path);
    const things = await thingsOn(page);
    expect(things.map((thing) => thing["@type"]).sort(), path).toEqual(["BreadcrumbList", "TechArticle"]);
    const article = techArticleSchema.parse(things.find((thing) => thing["@type"] === "TechArticle"));
    expect(article.url).toBe(pathAddress + path);
    await expect(page.locator("h1")).toHaveText(article.headline);
    await expect(page.locator(".lead")).toHaveText(article.description);
    await expect(page.locator(".published time")).toHaveAttribute("datetime", article.datePublished);
    const affected = await page.locator(".affected strong").allTextContents();
    expect(article.dependencies).toBe([...new Set(affected)].join(", "));
    const references = await page
      .locator('section[aria-labelledby="references"] a')
      .evaluateAll((links) =>
        links.map((link) => ({ name: link.textContent, url: link.getAttribute("href") })),
      );
    expect(article.citation.map(({ name, url }) => ({ name, url }))).toEqual(references);
    const trail = breadcrumbsSchema.parse(things.find((thing) => thing["@type"] === "BreadcrumbList"));
    expect(trail.itemListElement.map(({ item }) => item)).toEqual([
      pathAddress,
      `${pathAddress}issues/`,
      article.url,
    ]);

    expect(await property(page, "og:title")).toBe(article.headline);
    expect(await property(page, "og:description")).toBe(article.description);
    expect(await property(page, "og:type")).toBe("article");
    expect(await property(page, "og:locale")).toBe("en_US");
    expect(await property(page, "og:image:alt")).toContain(article.headline);
    const card = (await property(page, "og:image")) ?? "";
    expect(card).toBe(article.image);
    expect(card.startsWith(pathAddress), card).toBe(true);
    cards.add(card);
    const response = await request.get(card.replace(pathAddress, servers.below));
    expect(response.status(), card).toBe(200);
    expect(response.headers()["content-type"]).toBe("image/png");
    const image = await response.body();
    expect(image.toString("latin1", 1, 4)).toBe("PNG");
    // Width and height stand in a PNG's first block.
    expect([image.readUInt32BE(16), image.readUInt32BE(20)]).toEqual([1200, 630]);
    expect(image.length, card).toBeLessThanOrEqual(60_000);
  }
  expect(cards.size).toBe(articles.length);
});

test("home is the site with its search, the data's page a data set; the rest has the site's card", async ({
  page,
  servers,
}) => {
  const expected = { "": ["WebSite"], "api/": ["Dataset"], "issues/": [], "how-it-works/": [] };
  for (const [path, types] of Object.entries(expected)) {
    await page.goto(servers.below + path);
    expect((await thingsOn(page)).map((thing) => thing["@type"])).toEqual(types);
    expect(await property(page, "og:image")).toBe(`${pathAddress}cards/site.png`);
    expect(await property(page, "og:url")).toBe(pathAddress + path);
  }
  expect(filesOf(pathBuild, ".png")).toContain("cards/site.png");
});

test("a site that does not know its address names none", async ({ page, servers }) => {
  await page.goto(servers.root + pagesOf(rootBuild).find((path) => /^issues\/./.test(path)));
  await expect(page.locator('meta[property^="og:"], script[type="application/ld+json"]')).toHaveCount(0);
});
