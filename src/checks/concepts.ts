/**
 * Proves that concept pages and articles lead to each other:
 * 1. every concept that an article names is there, and every concept page is named by an article;
 * 2. every issue that a concept page names is there;
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
    "Every concept page is named by an article. Every article that it names and every recorded step that it shows exists, in each language.",
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
        ...missingRecordings(page, content),
      ]),
    ];
  },
};

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

function missingRecordings({ body, bodyLine, file }: PageFile, { examples }: Content): string[] {
  return recordedIn(body).flatMap(({ ref, line }) => {
    const found = findRecorded(ref, examples);
    return typeof found === "string" ? [`${file}:${bodyLine + line - 1}: ${found}`] : [];
  });
}
