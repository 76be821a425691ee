import type { TranslatedArticle } from "../../content/translations.ts";
import type { Locale } from "../../schema/locale.ts";
import type { Titles } from "../../schema/titles.ts";

/** `<locale>/api/titles.json`. */
export function titlesOf(locale: Locale, translations: TranslatedArticle[]): Titles {
  const issues = translations.map(({ slug, translation: { title, summary, phrases } }) => [
    slug,
    { title, summary, phrases },
  ]);
  return { locale, issues: Object.fromEntries(issues) };
}
