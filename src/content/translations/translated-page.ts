import type { z } from "zod";
import { collectErrors } from "../../errors/collect.ts";
import { translatedLocales } from "../../schema/locale.ts";
import type { PageTranslation } from "../../schema/translation.ts";
import { loadPages, type Page, type PageFile, type PageKind } from "../page.ts";
import type { Phrase } from "./phrases.ts";

/** The translation of a page as it stands on disk. */
export type TranslatedPage<Fields extends PageTranslation = PageTranslation> = PageFile & {
  translation: Fields;
};

/**
 * Reads the translated pages of a kind in every language.
 * @throws UserError listing every problem of every page
 */
export async function loadTranslatedPages<Fields extends PageTranslation>(
  root: string,
  kind: PageKind,
  schema: z.ZodType<Fields>,
): Promise<TranslatedPage<Fields>[]> {
  const loaded = await collectErrors(
    translatedLocales.map((locale) => loadPages(root, kind, locale, schema)),
  );
  return loaded.flat().map(({ fields, ...page }) => ({ ...page, translation: fields }));
}

/**
 * Pages as a language shows them: translated where there is a translation, else in English.
 * @param translations those of that language
 * @param say puts a translation's words into a page's fields
 */
export function withTranslations<P extends Page, Fields extends PageTranslation>(
  pages: P[],
  translations: TranslatedPage<Fields>[],
  say: (page: P, translation: Fields) => P,
): P[] {
  return pages.map((page) => {
    const own = translations.find(({ slug }) => slug === page.slug);
    if (!own) return page;
    const { translation, ...file } = own;
    return { ...say(page, translation), ...file, outdated: isOutdated(own, page) };
  });
}

/** Whether the English page has changed since it was translated. */
export function isOutdated({ translation }: TranslatedPage, english: PageFile): boolean {
  return !english.digest.startsWith(translation.translates);
}

/**
 * A page's fields in the words of its translation.
 * @param english the texts that its `phrases` may translate; all else it says itself
 */
export function translatedFields<S extends z.ZodType<object>, Fields extends PageTranslation>(
  schema: S,
  fields: z.output<S>,
  english: Phrase[],
  { translates, phrases, ...said }: Fields,
) {
  return { ...schema.parse(withPhrases(fields, english, phrases)), ...said };
}

/** A copy of a page's fields with the phrases that are translated. */
function withPhrases(fields: object, phrases: Phrase[], words: Record<string, string>): unknown {
  return phrases.reduce<unknown>((made, { path: at, text }) => {
    const said = words[text];
    return said === undefined ? made : withValue(made, at, said);
  }, fields);
}

/** A copy of a value with another one at a path. */
function withValue(value: unknown, [key, ...rest]: PropertyKey[], leaf: string): unknown {
  if (key === undefined) return leaf;
  if (Array.isArray(value)) {
    return value.map((item: unknown, i) => (i === key ? withValue(item, rest, leaf) : item));
  }
  if (typeof value !== "object" || value === null) return value;
  return { ...value, [key]: withValue(Reflect.get(value, key), rest, leaf) };
}
