import type { ConceptPage } from "../../content/concepts.ts";
import type { Article } from "../../content/issues.ts";
import { translatedConcepts } from "../../content/translations/concept-translations.ts";
import { fromContent } from "./site-content.ts";

/** The concept pages as a language shows them: its translations, and English where it has none. */
export const siteConcepts = fromContent(({ concepts, conceptTranslations }, locale): ConceptPage[] => {
  const own = conceptTranslations.filter((translation) => translation.locale === locale);
  return translatedConcepts(concepts, own);
});

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
