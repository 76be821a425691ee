import { type Concept, conceptSchema } from "../../schema/concept.ts";
import { type Locale, translatedLocales } from "../../schema/locale.ts";
import { pageTranslationSchema } from "../../schema/translation.ts";
import type { ConceptPage } from "../concepts.ts";
import {
  isOutdated,
  loadTranslatedPages,
  type Phrase,
  type TranslatedPage,
  withPhrases,
} from "./translated-page.ts";

/** A translated concept page as it stands on disk. */
export type TranslatedConcept = TranslatedPage;

/**
 * Reads the translated concept pages of a language, in order of slug; none when it has no folder.
 * @throws UserError listing every problem of every file
 */
export function loadConceptTranslations(root: string, locale: Locale): Promise<TranslatedConcept[]> {
  return loadTranslatedPages(root, "concepts", locale, pageTranslationSchema);
}

/**
 * Reads the translated concept pages of every language.
 * @throws UserError listing every problem of every file
 */
export async function loadAllConceptTranslations(root: string): Promise<TranslatedConcept[]> {
  const loaded = await Promise.all(translatedLocales.map((locale) => loadConceptTranslations(root, locale)));
  return loaded.flat();
}

/** The concept pages as a language shows them: translated where there is a translation, else in English. */
export function translatedConcepts(pages: ConceptPage[], translations: TranslatedConcept[]): ConceptPage[] {
  return pages.map((page) => {
    const own = translations.find(({ slug }) => slug === page.slug);
    if (!own) return page;
    const { locale, file, translation, body, bodyLine, lineOf } = own;
    const { title, summary, phrases } = translation;
    const said = withPhrases(page.concept, conceptPhrases(page.concept), phrases);
    const concept = { ...conceptSchema.parse(said), title, summary };
    return { ...page, locale, file, concept, body, bodyLine, lineOf, outdated: isOutdated(own, page) };
  });
}

/** What of a concept page's fields `phrases` translates. */
export function conceptPhrases({ related, references }: Concept): Phrase[] {
  return [
    ...related.map(({ why }, i) => ({ path: ["related", i, "why"], text: why })),
    ...references.map(({ title }, i) => ({ path: ["references", i, "title"], text: title })),
  ];
}
