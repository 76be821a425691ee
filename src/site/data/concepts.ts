import { type ConceptPage, loadConcepts } from "../../content/concepts.ts";
import type { Article } from "../../content/issues.ts";
import {
  loadConceptTranslations,
  translatedConcepts,
} from "../../content/translations/concept-translations.ts";
import { projectRoot } from "../../root.ts";
import { defaultLocale, type Locale } from "../../schema/locale.ts";

const loaded = new Map<Locale, Promise<ConceptPage[]>>();

/**
 * The concept pages as a language shows them: its translations, and English where it has none. Read once a build; in
 * development every request reads them anew, so that edits show.
 */
export function siteConcepts(locale: Locale = defaultLocale): Promise<ConceptPage[]> {
  const known = loaded.get(locale);
  if (known && !import.meta.env.DEV) return known;
  const pages = load(locale);
  loaded.set(locale, pages);
  return pages;
}

async function load(locale: Locale): Promise<ConceptPage[]> {
  if (locale === defaultLocale) return loadConcepts(projectRoot);
  const translations = await loadConceptTranslations(projectRoot);
  return translatedConcepts(
    await siteConcepts(),
    translations.filter((own) => own.locale === locale),
  );
}

/** The concepts that an article names, in its order. */
export function conceptsOf(article: Article, concepts: ConceptPage[]): ConceptPage[] {
  return article.issue.concepts.flatMap((slug) => concepts.find((page) => page.slug === slug) ?? []);
}

/** The concepts that any of these articles names, those of most articles first. */
export function conceptsAmong(articles: Article[], concepts: ConceptPage[]): ConceptPage[] {
  const named = ({ slug }: ConceptPage): number =>
    articles.filter(({ issue }) => issue.concepts.includes(slug)).length;
  return concepts.filter((page) => named(page) > 0).sort((a, b) => named(b) - named(a));
}

/** The articles of a concept: those that it tells something about, with what, then all others that name it. */
export function issuesOf(page: ConceptPage, articles: Article[]): { article: Article; why?: string }[] {
  const told = page.concept.related.flatMap(({ slug, why }) => {
    const article = articles.find((one) => one.slug === slug);
    return article ? [{ article, why }] : [];
  });
  const named = articles.filter(
    (article) =>
      article.issue.concepts.includes(page.slug) && !told.some((one) => one.article.slug === article.slug),
  );
  return [...told, ...named.map((article) => ({ article }))];
}
