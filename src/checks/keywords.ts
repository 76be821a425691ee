import type { Article } from "../content/issues.ts";
import { type Keywords, keywordsFile } from "../content/translations/keywords.ts";
import { nearest } from "../errors/nearest.ts";
import type { Locale } from "../schema/locale.ts";

/** Keywords of articles that do not exist. */
export function checkKeywords(keywords: Keywords, locale: Locale, articles: Article[]): string[] {
  const slugs = articles.map(({ slug }) => slug);
  return Object.keys(keywords).flatMap((slug) => {
    if (slugs.includes(slug)) return [];
    const near = nearest(slug, slugs);
    return [
      `${keywordsFile(locale)}: there is no article "${slug}".${near ? ` Did you mean "${near}"?` : ""}`,
    ];
  });
}
