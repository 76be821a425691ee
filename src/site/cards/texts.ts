import type { Article } from "../../content/issues.ts";
import { affectedInWords } from "../affected.ts";
import type { SiteData } from "../data.ts";
import { verdictOn } from "../outcomes.ts";
import { strings } from "../strings/en.ts";
import { socialStrings } from "../strings-social.ts";
import type { Card } from "./card.ts";

/** Where a card is, below `cards/` and without `.png`. */
export const cardNames = {
  site: "site",
  issue: (slug: string) => `issues/${slug}`,
} as const;

/** The card of the site as a whole, which is that of pages without one of their own. */
export function siteCard({ articles, runtimes }: SiteData): Card {
  const releases = runtimes.reduce((sum, runtime) => sum + runtime.releases.length, 0);
  return {
    title: strings.tagline,
    summary: socialStrings.site,
    facts: socialStrings.figures(
      articles.length,
      releases,
      runtimes.map(({ id }) => id),
    ),
  };
}

/** An article's card. */
export function issueCard(article: Article, data: SiteData): Card {
  const { affects, notReproduced, summary, title } = article.issue;
  const reproduced = data.runtimes.flatMap(({ id, releases }) =>
    releases.filter(({ version }) => verdictOn(article, id, version, data, strings).state === "reproduced"),
  );
  return {
    title,
    summary,
    facts: [...new Set(affects.map((affected) => affectedInWords(affected, strings)))].join(", "),
    ...(notReproduced === undefined && { proof: socialStrings.reproduced(reproduced.length) }),
  };
}

/** Every card, by its name. */
export function cardsOf(data: SiteData): Map<string, Card> {
  return new Map([
    [cardNames.site, siteCard(data)],
    ...data.articles.map((article) => [cardNames.issue(article.slug), issueCard(article, data)] as const),
  ]);
}
