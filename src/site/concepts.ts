import { type ConceptPage, loadConcepts } from "../content/concepts.ts";
import type { Article } from "../content/issues.ts";
import { contentRoot } from "./root.ts";

let loading: Promise<ConceptPage[]> | undefined;

/** The concept pages, read once a build. In development every request reads them anew, so that edits show. */
export function siteConcepts(): Promise<ConceptPage[]> {
  if (import.meta.env.DEV) return loadConcepts(contentRoot);
  loading ??= loadConcepts(contentRoot);
  return loading;
}

/** The concepts that an article names, in its order. */
export function conceptsOf(article: Article, concepts: ConceptPage[]): ConceptPage[] {
  return article.issue.concepts.flatMap((slug) => concepts.find((page) => page.slug === slug) ?? []);
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
