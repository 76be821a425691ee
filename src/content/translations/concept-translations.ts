import { type Concept, conceptSchema } from "../../schema/concept.ts";
import { type PageTranslation, pageTranslationSchema } from "../../schema/translation.ts";
import type { ConceptPage } from "../concepts.ts";
import { type Phrase, phrasesIn, type Said } from "./phrases.ts";
import {
  loadTranslatedPages,
  type TranslatedPage,
  translatedFields,
  withTranslations,
} from "./translated-page.ts";

/** A translated concept page as it stands on disk. */
export type TranslatedConcept = TranslatedPage;

/**
 * Reads the translated concept pages of every language.
 * @throws UserError listing every problem of every page
 */
export function loadConceptTranslations(root: string): Promise<TranslatedConcept[]> {
  return loadTranslatedPages(root, "concepts", pageTranslationSchema);
}

/**
 * The concept pages as a language shows them: translated where there is a translation, else in English.
 * @param translations those of that language
 */
export function translatedConcepts(pages: ConceptPage[], translations: TranslatedConcept[]): ConceptPage[] {
  return withTranslations(pages, translations, (page, translation) => ({
    ...page,
    concept: translatedFields(conceptSchema, page.concept, conceptPhrases(page.concept), translation),
  }));
}

/** How a translated concept page says each field. */
const said: Said<Concept, PageTranslation> = {
  title: "own",
  summary: "own",
  references: { title: "phrase", url: "english" },
  related: { slug: "english", why: "phrase" },
  published: "english",
};

/** What of a concept page's fields `phrases` translates. */
export function conceptPhrases(concept: Concept): Phrase[] {
  return phrasesIn(concept, said);
}
