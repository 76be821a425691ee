import { expect, test } from "vitest";
import { loadArticles } from "../../../../src/content/issues.ts";
import { isWhole, languages, locales } from "../../../../src/schema/locale.ts";
import { techArticleSchema, thingSchema, websiteSchema } from "../../../../src/schema/structured-data.ts";
import { areaTitles } from "../../../../src/schema/vocabulary.ts";
import { conceptSocial, dataSocial, homeSocial, issueSocial } from "../../../../src/site/cards/social.ts";
import { conceptArticle, jsonLd, techArticle } from "../../../../src/site/cards/structured-data.ts";
import { siteConcepts } from "../../../../src/site/data/concepts.ts";
import { siteData } from "../../../../src/site/data/data.ts";
import { linksFor } from "../../../../src/site/links.ts";
import { repository } from "../../../fixtures/repository.ts";

const articles = await loadArticles(repository);

test.each(locales)(
  "what pages say of themselves is valid, and articles and concepts say all of it: %s",
  async (locale) => {
    const own = (await siteData(locale)).articles.filter((article) => article.locale === locale);
    const concepts = (await siteConcepts(locale)).filter((page) => page.locale === locale);
    const written = [...own.map(issueSocial), ...concepts.map(conceptSocial)];
    // In any other language all of them may be English.
    if (isWhole(locale)) expect([own.length > 0, concepts.length > 0]).toEqual([true, true]);
    for (const { things } of written) {
      expect(things.map((thing) => thing["@type"])).toEqual(["TechArticle", "BreadcrumbList"]);
    }
    for (const thing of [homeSocial(locale), dataSocial(), ...written].flatMap(({ things }) => things)) {
      expect(thingSchema.safeParse(JSON.parse(JSON.stringify(thing))).error, thing["@type"]).toBeUndefined();
    }
  },
);

test("an article's data is its frontmatter", () => {
  for (const article of articles) {
    const { slug, issue } = article;
    const made = techArticleSchema.required().parse(techArticle(article));
    expect(made).toMatchObject({
      headline: issue.title,
      description: issue.summary,
      datePublished: issue.published,
    });
    expect(made.url.endsWith(`/issues/${slug}/`)).toBe(true);
    expect(made.citation.map(({ url }) => url)).toEqual(issue.references.map(({ url }) => url));
    expect(made.about.map(({ name }) => name)).toEqual(expect.arrayContaining(issue.errno));
    for (const { runtime } of issue.affects) expect(made.dependencies).toContain(runtime);
  }
});

test.each(locales)("a concept's data is its frontmatter, and says no more: %s", async (locale) => {
  for (const page of await siteConcepts(locale)) {
    const { concept, slug } = page;
    const made = techArticleSchema.parse(conceptArticle(page));
    expect(made).toMatchObject({
      headline: concept.title,
      description: concept.summary,
      datePublished: concept.published,
      inLanguage: languages[page.locale].tag,
    });
    expect(made.url.endsWith(linksFor(page.locale).concept(slug))).toBe(true);
    expect(made.image.endsWith(linksFor(page.locale).card(conceptSocial(page).card))).toBe(true);
    expect(made.citation.map(({ url }) => url)).toEqual(concept.references.map(({ url }) => url));
    for (const articles of ["about", "dependencies", "proficiencyLevel"])
      expect(made).not.toHaveProperty(articles);
  }
});

test("a translation's data is in its language, and belongs to the site in it", async () => {
  const { articles: all } = await siteData("zh-cn");
  const [site] = homeSocial("zh-cn").things.map((thing) => websiteSchema.parse(thing));
  expect(site).toMatchObject({ inLanguage: "zh-CN", description: expect.stringMatching(/\p{Script=Han}/u) });
  expect(site?.["@id"]).toMatch(/\/zh-cn\/#site$/);
  const translated = all.filter(({ locale }) => locale === "zh-cn");
  for (const article of translated) {
    const made = techArticleSchema.required().parse(techArticle(article));
    expect(made.inLanguage).toBe("zh-CN");
    expect(made.url.endsWith(`/zh-cn/issues/${article.slug}/`)).toBe(true);
    expect(made.isPartOf["@id"]).toBe(site?.["@id"]);
    for (const words of [made.description, made.dependencies, made.author.name]) {
      expect(words).toMatch(/\p{Script=Han}/u);
    }
  }
  const topics = translated.flatMap((article) => techArticle(article).about ?? []).map(({ name }) => name);
  expect(topics).toContain("文件与权限");
  expect(topics).not.toContain(areaTitles.filesystem);
});

test("no text ends the element that the data stands in", () => {
  const [article] = articles;
  if (!article) throw new Error("no articles");
  const title = "</script><script>alert(1)</script>";
  const json = jsonLd(techArticle({ ...article, issue: { ...article.issue, title } }));
  expect(json).not.toContain("<");
  expect(JSON.parse(json)).toMatchObject({ headline: title });
});
