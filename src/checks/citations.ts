/**
 * Proves that what is cited is what it is called:
 * 1. the title of an issue, a change or a manual page has its number or its name and section;
 * 2. the change that began or ended a problem is one of that runtime's, and a range that has an end cites it.
 */

import type { Content } from "../content/content.ts";
import type { Article } from "../content/issues.ts";
import type { Check } from "./check.ts";
import { links } from "./links.ts";

export const citations: Check = {
  name: "citations",
  about:
    "The title of a reference fits its address. A range of releases that begins or ends cites the runtime's own change, or its source.",
  needs: [links],
  run: ({ articles, concepts, runtimes }) => [
    ...articles.flatMap((article) => [
      ...article.issue.references.flatMap((reference, i) =>
        misnamed(reference).map((why) => `${article.at(["references", i])}: ${why}`),
      ),
      ...changeProblems(article, runtimes),
    ]),
    ...concepts.flatMap(({ concept, at }) =>
      concept.references.flatMap((reference, i) =>
        misnamed(reference).map((why) => `${at(["references", i])}: ${why}`),
      ),
    ),
  ],
};

const numbered = /^https:\/\/github\.com\/[\w.-]+\/[\w.-]+\/(?:issues|pull|discussions)\/(\d+)/;
const manual = /^https:\/\/man7\.org\/linux\/man-pages\/man\d\w*\/([\w.@-]+)\.(\d\w*)\.html/;

/** What the title of a reference should have, by its address: a number, or a manual page's name. */
export function misnamed({ title, url }: { title: string; url: string }): string[] {
  const [, number] = numbered.exec(url) ?? [];
  const [, page, section] = manual.exec(url) ?? [];
  const name = number !== undefined ? `#${number}` : page !== undefined ? `${page}(${section})` : undefined;
  if (name === undefined || title.includes(name)) return [];
  return [`the title of ${url} has not "${name}". Write it, or correct the address.`];
}

function changeProblems({ issue, at }: Article, runtimes: Content["runtimes"]): string[] {
  return issue.affects.flatMap(({ runtime, introduced, fixed, change, sources }, i) => {
    const repository = runtimes.find(({ id }) => id === runtime)?.repository;
    if (change && repository !== undefined && !change.url.startsWith(`${repository}/`)) {
      return [
        `${at(["affects", i, "change"])}: ${change.url} is no change of ${runtime}. Cite one below ${repository}/`,
      ];
    }
    const bounded = introduced !== undefined || fixed !== undefined;
    return bounded && !change && !sources
      ? [`${at(["affects", i])}: the range has an end and cites nothing for it. Add "change", or "sources".`]
      : [];
  });
}
