import { expect, test } from "vitest";
import { localeFolder, locales } from "../../../../src/schema/locale.ts";
import { cardsOf } from "../../../../src/site/cards/texts.ts";
import { issuesOf, siteConcepts } from "../../../../src/site/data/concepts.ts";
import { siteData } from "../../../../src/site/data/data.ts";

const chinese = /\p{Script=Han}/u;

test.each(locales)(
  "what is written in a language has a card in it, and the site has one: %s",
  async (locale) => {
    const [data, concepts] = [await siteData(locale), await siteConcepts(locale)];
    const cards = cardsOf(locale, data, concepts);
    const folder = localeFolder(locale);
    const own = data.articles.filter((article) => article.locale === locale);
    const pages = concepts.filter((page) => page.locale === locale);
    expect([...cards.keys()].sort()).toEqual(
      [
        `${folder}site`,
        ...own.map(({ slug }) => `${folder}issues/${slug}`),
        ...pages.map(({ slug }) => `${folder}concepts/${slug}`),
      ].sort(),
    );
    for (const { slug, issue } of own) {
      const card = cards.get(`${folder}issues/${slug}`);
      expect(card).toMatchObject({ title: issue.title, summary: issue.summary });
      for (const { runtime } of issue.affects) expect(card?.facts).toContain(runtime);
      expect(card?.proof === undefined).toBe(issue.notReproduced !== undefined);
    }
    for (const page of pages) {
      const card = cards.get(`${folder}concepts/${page.slug}`);
      const { title, summary } = page.concept;
      expect(card).toEqual({ title, summary, facts: expect.any(String) });
      expect(card?.facts).toContain(String(issuesOf(page, data.articles).length));
    }
    for (const [name, { title, summary, facts, proof = "" }] of cards) {
      // Titles quote what is printed, which is English.
      const words = name.includes("issues/") ? [summary, facts] : [title, summary, facts];
      for (const text of words) expect(chinese.test(text), `${name}: ${text}`).toBe(locale === "zh-cn");
      if (proof !== "") expect(chinese.test(proof), `${name}: ${proof}`).toBe(locale === "zh-cn");
    }
  },
);
