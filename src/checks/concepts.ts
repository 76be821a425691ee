import type { ConceptPage } from "../content/concepts.ts";
import { findRecorded, recordedIn } from "../content/recorded.ts";
import { nearest } from "../errors/nearest.ts";
import type { Content } from "./check.ts";
import { at } from "./references.ts";

/** Concepts and articles that name what is not there, concepts that no article names, recordings that are not there. */
export function checkConcepts({ articles, concepts, conceptTranslations, examples }: Content): string[] {
  const issues = articles.map(({ slug }) => slug);
  const known = concepts.map(({ slug }) => slug);
  const named = new Set(articles.flatMap(({ issue }) => issue.concepts));
  return [
    ...articles.flatMap((article) =>
      article.issue.concepts.flatMap((slug, i) =>
        known.includes(slug) ? [] : [`${at(article, ["concepts", i])}: ${noSuch("concept", slug, known)}`],
      ),
    ),
    ...concepts.flatMap((page) => [
      ...page.concept.related.flatMap(({ slug }, i) =>
        issues.includes(slug)
          ? []
          : [`${page.file}:${page.lineOf(["related", i])}: ${noSuch("issue", slug, issues)}`],
      ),
      ...(named.has(page.slug)
        ? []
        : [`${page.file}:1: no article names it. Add it to the "concepts" of the articles that need it.`]),
    ]),
    ...[...concepts, ...conceptTranslations].flatMap((page) => [
      ...deadLinks(page, issues, known),
      ...recordedIn(page.body).flatMap(({ ref, line }) => {
        const found = findRecorded(ref, examples);
        return typeof found === "string" ? [`${page.file}:${page.bodyLine + line - 1}: ${found}`] : [];
      }),
    ]),
  ];
}

/** The text of a concept page, in whatever language. */
type Text = Pick<ConceptPage, "body" | "bodyLine" | "file">;

/** Links between concept pages, and from them to articles: `../other/`, `../../issues/slug/`. */
function deadLinks(page: Text, issues: string[], concepts: string[]): string[] {
  return [...page.body.matchAll(/\]\(\.\.\/(\.\.\/issues\/)?([a-z0-9-]+)\/[^)]*\)/g)].flatMap((link) => {
    const [what, names] = link[1] ? (["issue", issues] as const) : (["concept", concepts] as const);
    const slug = link[2] ?? "";
    if (names.includes(slug)) return [];
    const line = page.bodyLine + page.body.slice(0, link.index).split("\n").length - 1;
    return [`${page.file}:${line}: ${noSuch(what, slug, names)}`];
  });
}

function noSuch(what: string, name: string, names: readonly string[]): string {
  const near = nearest(name, names);
  return `there is no ${what} "${name}"${near ? `. Did you mean "${near}"?` : ""}`;
}
