import { expect, test } from "vitest";
import { loadArticles } from "../../../src/content/issues.ts";
import { techArticleSchema, thingSchema } from "../../../src/schema/structured-data.ts";
import { dataSocial, homeSocial, issueSocial } from "../../../src/site/social.ts";
import { jsonLd, techArticle } from "../../../src/site/structured-data.ts";
import { repository } from "../../fixtures/repository.ts";

const articles = await loadArticles(repository);

test("what pages say of themselves is valid, and an article says all of it", () => {
  const pages = [homeSocial(), dataSocial(), ...articles.map(issueSocial)];
  expect(pages.flatMap(({ things }) => things).length).toBeGreaterThan(2 * articles.length);
  for (const thing of pages.flatMap(({ things }) => things)) {
    expect(thingSchema.safeParse(JSON.parse(JSON.stringify(thing))).error, thing["@type"]).toBeUndefined();
  }
});

test("an article's data is its frontmatter", () => {
  for (const article of articles) {
    const { slug, issue } = article;
    const made = techArticleSchema.parse(techArticle(article));
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

test("no text ends the element that the data stands in", () => {
  const [article] = articles;
  if (!article) throw new Error("no articles");
  const title = "</script><script>alert(1)</script>";
  const json = jsonLd(techArticle({ ...article, issue: { ...article.issue, title } }));
  expect(json).not.toContain("<");
  expect(JSON.parse(json)).toMatchObject({ headline: title });
});
