import type { APIRequestContext, Page } from "@playwright/test";
import {
  defaultLocale,
  isWhole,
  type Locale,
  languages,
  localeAt,
  localeFolder,
  locales,
} from "../../src/schema/locale.ts";
import {
  breadcrumbsSchema,
  type TechArticle,
  techArticleSchema,
  thingSchema,
} from "../../src/schema/structured-data.ts";
import { wordsFor } from "../../src/site/words/words.ts";
import { filesOf, pagesOf, pathAddress, pathBuild, rootBuild } from "./builds.ts";
import { expect, test } from "./one-page.ts";
import { type Said, saidBy } from "./said.ts";

/** A language's tag as Open Graph writes it; where it names no region, the one that most of its readers are in. */
function regionOf(locale: Locale): unknown {
  const tag = languages[locale].tag.replace("-", "_");
  if (locale === defaultLocale) return `${tag}_US`;
  return tag.includes("_") ? tag : expect.stringMatching(new RegExp(`^${tag}_[A-Z]{2}$`));
}

/** What people write, articles or concepts, in whatever language. */
function writtenIn(list: "issues" | "concepts"): string[] {
  const written = pagesOf(pathBuild).filter((path) =>
    path.slice(localeFolder(localeAt(path)).length).startsWith(`${list}/`),
  );
  return written.filter((path) => !path.endsWith(`${list}/`));
}

/** What a page says of itself to programs. */
async function thingsOn(page: Page) {
  const texts = await page.locator('script[type="application/ld+json"]').allTextContents();
  return texts.map((text) => thingSchema.parse(JSON.parse(text)));
}

async function property(page: Page, name: string): Promise<string | null> {
  return page.locator(`meta[property="${name}"]`).getAttribute("content");
}

/** Looks whether a page is one TechArticle, which says what the page shows, and gives it. */
function articleOf(said: Said, list: "issues" | "concepts"): TechArticle {
  const { path } = said;
  const locale = localeAt(path);
  const things = said.things.map((text) => thingSchema.parse(JSON.parse(text)));
  expect(things.map((thing) => thing["@type"]).sort(), path).toEqual(["BreadcrumbList", "TechArticle"]);
  const article = techArticleSchema.parse(things.find((thing) => thing["@type"] === "TechArticle"));
  expect(article.url).toBe(pathAddress + path);
  expect(article.inLanguage).toBe(languages[locale].tag);
  expect(said.heading, path).toBe(article.headline);
  expect(said.lead, path).toBe(article.description);
  expect(said.published, path).toBe(article.datePublished);
  expect(article.citation.map(({ name, url }) => ({ name, url }))).toEqual(said.references);
  const trail = breadcrumbsSchema.parse(things.find((thing) => thing["@type"] === "BreadcrumbList"));
  const home = pathAddress + localeFolder(locale);
  expect(trail.itemListElement.map(({ item }) => item)).toEqual([home, `${home}${list}/`, article.url]);
  expect(trail.itemListElement.map(({ name }) => name)).toEqual([
    "Crunbook",
    wordsFor(locale)[list],
    article.headline,
  ]);
  return article;
}

/** Looks whether a page has a card of its own, in its language, and gives the picture's address. */
async function cardOf(
  { path, properties }: Said,
  article: TechArticle,
  request: APIRequestContext,
  server: string,
): Promise<string> {
  const locale = localeAt(path);
  expect(properties["og:title"]).toBe(article.headline);
  expect(properties["og:description"]).toBe(article.description);
  expect(properties["og:type"]).toBe("article");
  expect(properties["og:locale"]).toEqual(regionOf(locale));
  expect(properties["article:published_time"]).toBe(article.datePublished);
  expect(properties["og:image:alt"]).toBe(wordsFor(locale).social.alt(article.headline));
  const card = properties["og:image"] ?? "";
  expect(card).toBe(article.image);
  expect(card).toBe(`${pathAddress}cards/${path.replace(/\/$/, "")}.png`);
  const response = await request.get(card.replace(pathAddress, server));
  expect(response.status(), card).toBe(200);
  expect(response.headers()["content-type"]).toBe("image/png");
  const image = await response.body();
  expect(image.toString("latin1", 1, 4)).toBe("PNG");
  // Width and height stand in a PNG's first block.
  expect([image.readUInt32BE(16), image.readUInt32BE(20)]).toEqual([1200, 630]);
  expect(image.length, card).toBeLessThanOrEqual(60_000);
  return card;
}

for (const list of ["issues", "concepts"] as const) {
  test(`everything below ${list}/ is one TechArticle, which says what the page shows, and has its card`, async ({
    page,
    request,
    servers,
  }) => {
    test.slow();
    const paths = writtenIn(list);
    expect(paths.map(localeAt)).toEqual(expect.arrayContaining(locales.filter(isWhole)));
    const cards = new Set<string>();
    await page.goto(servers.below);
    for (const said of await saidBy(page, servers.below, paths)) {
      const { path, affected, tags } = said;
      const article = articleOf(said, list);
      cards.add(await cardOf(said, article, request, servers.below));
      const ranges = wordsFor(localeAt(path)).social.affected([...new Set(affected)]);
      expect(article.dependencies, path).toBe(list === "issues" ? ranges : undefined);
      const topics = article.about?.map(({ name }) => name) ?? [];
      const told = list === "issues" ? tags : [];
      expect(topics.slice(topics.length - told.length), path).toEqual(told);
    }
    expect(cards.size).toBe(paths.length);
  });
}

for (const locale of locales) {
  test(`home is the site with its search; the rest has the site's card: ${locale}`, async ({
    page,
    servers,
  }) => {
    const folder = localeFolder(locale);
    const card = `cards/${folder}site.png`;
    const expected = { "": ["WebSite"], "issues/": [], "how-it-works/": [], "concepts/": [] };
    for (const [path, types] of Object.entries(expected)) {
      await page.goto(servers.below + folder + path);
      expect((await thingsOn(page)).map((thing) => thing["@type"])).toEqual(types);
      expect(await property(page, "og:image")).toBe(pathAddress + card);
      expect(await property(page, "og:image:alt")).toContain(wordsFor(locale).tagline);
      expect(await property(page, "og:locale")).toEqual(regionOf(locale));
      expect(await property(page, "og:url")).toBe(pathAddress + folder + path);
    }
    expect(filesOf(pathBuild, ".png")).toContain(card);
    await page.goto(servers.below + folder);
    expect(await thingsOn(page)).toEqual([
      expect.objectContaining({
        url: pathAddress + folder,
        inLanguage: languages[locale].tag,
        description: wordsFor(locale).tagline,
      }),
    ]);
  });
}

test("the data's page is a data set", async ({ page, servers }) => {
  await page.goto(`${servers.below}api/`);
  expect((await thingsOn(page)).map((thing) => thing["@type"])).toEqual(["Dataset"]);
  expect(await property(page, "og:image")).toBe(`${pathAddress}cards/site.png`);
});

test("a site that does not know its address names none", async ({ page, servers }) => {
  await page.goto(servers.root + pagesOf(rootBuild).find((path) => /^issues\/./.test(path)));
  await expect(page.locator('meta[property^="og:"], script[type="application/ld+json"]')).toHaveCount(0);
});
