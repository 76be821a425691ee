import type { ConceptPage } from "../../content/concepts.ts";
import type { Article } from "../../content/issues.ts";
import { type Locale, localeFolder } from "../../schema/locale.ts";
import { issuesOf } from "../data/concepts.ts";
import type { SiteData } from "../data/data.ts";
import { affectedInWords } from "../issue/affected.ts";
import { verdictOn } from "../proof/outcomes.ts";
import { wordsFor } from "../words/words.ts";
import type { Card } from "./card.ts";

/** A page that has a card: it is in a language, under a name. */
type Written = { slug: string; locale: Locale };

/** Where a card is, below `cards/` and without `.png`. */
export const cardNames = {
  site: (locale: Locale) => `${localeFolder(locale)}site`,
  issue: ({ slug, locale }: Written) => `${localeFolder(locale)}issues/${slug}`,
  concept: ({ slug, locale }: Written) => `${localeFolder(locale)}concepts/${slug}`,
} as const;

/** The card of the site as a whole in a language, which is that of pages without one of their own. */
export function siteCard({ articles, runtimes }: SiteData, locale: Locale): Card {
  const social = wordsFor(locale).social;
  const releases = runtimes.reduce((sum, runtime) => sum + runtime.releases.length, 0);
  return {
    title: wordsFor(locale).tagline,
    summary: social.site,
    facts: social.figures(
      articles.length,
      releases,
      runtimes.map(({ id }) => id),
    ),
  };
}

/** An article's card, in the language that the article is in. */
export function issueCard(article: Article, data: SiteData): Card {
  const [words, social] = [wordsFor(article.locale), wordsFor(article.locale).social];
  const { affects, notReproduced, summary, title } = article.issue;
  const reproduced = data.runtimes.flatMap(({ id, releases }) =>
    releases.filter(({ version }) => verdictOn(article, id, version, data, words).state === "reproduced"),
  );
  return {
    title,
    summary,
    facts: social.affected([...new Set(affects.map((affected) => affectedInWords(affected, words)))]),
    ...(notReproduced === undefined && { proof: social.reproduced(reproduced.length) }),
  };
}

/** A concept's card, in the language that its page is in. Its proofs are those of the articles. */
export function conceptCard(page: ConceptPage, { articles }: SiteData): Card {
  const { summary, title } = page.concept;
  return { title, summary, facts: wordsFor(page.locale).social.behind(issuesOf(page, articles).length) };
}

/** Every card of a language, by its name. What nobody has translated to it has none in it. */
export function cardsOf(locale: Locale, data: SiteData, concepts: ConceptPage[]): Map<string, Card> {
  const own = <Page extends Written>(pages: Page[]): Page[] => pages.filter((page) => page.locale === locale);
  return new Map([
    [cardNames.site(locale), siteCard(data, locale)],
    ...own(data.articles).map((article) => [cardNames.issue(article), issueCard(article, data)] as const),
    ...own(concepts).map((page) => [cardNames.concept(page), conceptCard(page, data)] as const),
  ]);
}
