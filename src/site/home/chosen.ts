import type { Article } from "../../content/issues.ts";
import type { SiteData } from "../data/data.ts";
import { outcomesFor } from "../proof/outcomes.ts";

/** The newest articles, newest first. */
export function newest(articles: Article[], count: number): Article[] {
  return articles
    .toSorted((a, b) => b.issue.published.localeCompare(a.issue.published) || a.slug.localeCompare(b.slug))
    .slice(0, count);
}

/** The issues that the lab reproduced on the most releases; among equals, those with the most wordings. */
export function widespread(data: SiteData, count: number): Article[] {
  const ranked = data.articles.map((article) => {
    const hit = outcomesFor(article, data).filter(({ state }) => state === "reproduced");
    return { article, releases: new Set(hit.map(({ runtime, version }) => `${runtime}-${version}`)).size };
  });
  return ranked
    .sort(
      (a, b) =>
        b.releases - a.releases || b.article.issue.signatures.length - a.article.issue.signatures.length,
    )
    .slice(0, count)
    .map(({ article }) => article);
}
