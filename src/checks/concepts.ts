/**
 * Proves that concept pages and articles lead to each other:
 * 1. every concept that an article names is there, and every concept page is named by an article;
 * 2. every issue that a concept page names or links to is there, and every concept that it links to;
 * 3. every recorded step that it shows was recorded.
 */

import type { ConceptPage } from "../content/concepts.ts";
import type { Content } from "../content/content.ts";
import type { Article } from "../content/issues.ts";
import type { PageFile } from "../content/page.ts";
import { findRecorded, recordedIn } from "../content/recorded.ts";
import type { Check } from "./check.ts";
import { noSuch, slugsOf } from "./names.ts";

export const concepts: Check = {
  name: "concepts",
  about:
    "Every concept page is named by an article. Every page that it links to and every recorded step that it shows exists, in each language.",
  run: (content) => {
    const known = { issue: slugsOf(content.articles), concept: slugsOf(content.concepts) };
    const named = new Set(content.articles.flatMap(({ issue }) => issue.concepts));
    return [
      ...content.articles.flatMap((article) => unknownConcepts(article, known.concept)),
      ...content.concepts.flatMap((page) => [
        ...unknownIssues(page, known.issue),
        ...(named.has(page.slug)
          ? []
          : [`${page.file}:1: no article names it. Add it to the "concepts" of the articles that need it.`]),
      ]),
      ...[...content.concepts, ...content.conceptTranslations].flatMap((page) => [
        ...deadLinks(page, known),
        ...missingRecordings(page, content),
      ]),
    ];
  },
};

/** The slugs that links can lead to. */
type Known = { issue: string[]; concept: string[] };

function unknownConcepts({ issue, at }: Article, known: string[]): string[] {
  return issue.concepts.flatMap((slug, i) =>
    known.includes(slug) ? [] : [`${at(["concepts", i])}: ${noSuch("concept", slug, known)}`],
  );
}

function unknownIssues({ concept, at }: ConceptPage, known: string[]): string[] {
  return concept.related.flatMap(({ slug }, i) =>
    known.includes(slug) ? [] : [`${at(["related", i])}: ${noSuch("issue", slug, known)}`],
  );
}

/** Links between concept pages, and from them to articles: `../other/`, `../../issues/slug/`. */
function deadLinks({ body, bodyLine, file }: PageFile, known: Known): string[] {
  return [...body.matchAll(/\]\(\.\.\/(\.\.\/issues\/)?([a-z0-9-]+)\/[^)]*\)/g)].flatMap((link) => {
    const what = link[1] ? "issue" : "concept";
    const slug = link[2] ?? "";
    if (known[what].includes(slug)) return [];
    const line = bodyLine + body.slice(0, link.index).split("\n").length - 1;
    return [`${file}:${line}: ${noSuch(what, slug, known[what])}`];
  });
}

function missingRecordings({ body, bodyLine, file }: PageFile, { examples }: Content): string[] {
  return recordedIn(body).flatMap(({ ref, line }) => {
    const found = findRecorded(ref, examples);
    return typeof found === "string" ? [`${file}:${bodyLine + line - 1}: ${found}`] : [];
  });
}
