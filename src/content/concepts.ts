import { type Concept, conceptSchema } from "../schema/concept.ts";
import { defaultLocale } from "../schema/locale.ts";
import { loadPages, type Page } from "./page.ts";

/** A concept page, as it stands on disk or as a language shows it. */
export type ConceptPage = Page & { concept: Concept };

/**
 * Reads every concept page below `content/concepts/en/`.
 * @throws UserError listing every problem of every page
 */
export async function loadConcepts(root: string): Promise<ConceptPage[]> {
  const pages = await loadPages(root, "concepts", defaultLocale, conceptSchema);
  return pages.map(({ fields, ...page }) => ({ ...page, concept: fields, outdated: false }));
}
