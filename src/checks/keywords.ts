import type { Article } from "../content/issues.ts";
import { type Keywords, keywordsFile } from "../content/keywords.ts";
import type { TranslatedArticle } from "../content/translations.ts";
import type { Locale } from "../schema/locale.ts";
import { nearest } from "../schema/nearest.ts";

/** Keywords of articles that do not exist, or that have a translation, whose own words are found. */
export function checkKeywords(
  keywords: Keywords,
  locale: Locale,
  articles: Article[],
  translations: TranslatedArticle[],
): string[] {
  const file = keywordsFile(locale);
  const slugs = articles.map(({ slug }) => slug);
  return Object.keys(keywords).flatMap((slug) => {
    if (!slugs.includes(slug)) {
      const near = nearest(slug, slugs);
      return [`${file}: there is no article "${slug}".${near ? ` Did you mean "${near}"?` : ""}`];
    }
    const translated = translations.find((one) => one.slug === slug && one.locale === locale);
    return translated ? [`${file}: "${slug}" is translated (${translated.file}). Remove its keywords.`] : [];
  });
}
