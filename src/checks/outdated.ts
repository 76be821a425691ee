import type { Content } from "../content/content.ts";
import type { PageFile } from "../content/page.ts";
import { isOutdated, type TranslatedPage } from "../content/translations/translated-page.ts";
import { digestLength } from "../schema/translation.ts";

/**
 * Translations whose English page has changed since: no finding of a check, since the page tells its readers, but work.
 * @returns a message each, with file, line and what to write once it is done
 */
export function outdatedTranslations(content: Content): string[] {
  return [
    ...outdatedAmong(content.articles, content.translations),
    ...outdatedAmong(content.concepts, content.conceptTranslations),
  ];
}

function outdatedAmong(pages: PageFile[], translations: TranslatedPage[]): string[] {
  return translations.flatMap((own) => {
    const page = pages.find(({ slug }) => slug === own.slug);
    if (!page || !isOutdated(own, page)) return [];
    return [
      `${own.at(["translates"])}: ${page.file} has changed since it was translated. Bring the translation up to date and write: translates: '${page.digest.slice(0, digestLength)}'`,
    ];
  });
}
