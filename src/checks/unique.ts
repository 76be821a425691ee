/**
 * Proves that no two articles say the same of themselves: a title, summary, symptom or paste that stands twice was copied,
 * and a wording that two articles claim as their own proves neither. And that none is published in the future.
 */

import type { Content } from "../content/content.ts";
import type { Article } from "../content/issues.ts";
import type { Check } from "./check.ts";

export const unique: Check = {
  name: "unique",
  about:
    "No two articles have the same title, summary, symptom or paste, and no wording is two articles' own. None is published in the future.",
  run: ({ articles }) => [...repeated(articles), ...articles.flatMap(inTheFuture)],
};

function repeated(articles: Content["articles"]): string[] {
  const taken = new Map<string, Article>();
  return articles.flatMap((article) =>
    sayings(article).flatMap(({ what, text, path, remedy }) => {
      const key = `${what} ${text}`;
      const other = taken.get(key);
      taken.set(key, other ?? article);
      if (!other || other === article) return [];
      return [`${article.at(path)}: ${other.file} has the same ${what}. ${remedy}`];
    }),
  );
}

type Saying = { what: string; text: string; path: PropertyKey[]; remedy: string };

/** What an article has for itself. */
function sayings({ issue }: Article): Saying[] {
  const own = "Say what is this article's own.";
  return [
    { what: "title", text: issue.title, path: ["title"], remedy: own },
    { what: "summary", text: issue.summary, path: ["summary"], remedy: own },
    ...issue.symptoms.map((text, i) => ({ what: "symptom", text, path: ["symptoms", i], remedy: own })),
    ...issue.pastes.map((text, i) => ({ what: "paste", text, path: ["pastes", i], remedy: "Remove one." })),
    ...issue.signatures.flatMap(({ pattern, shared }, i) =>
      shared
        ? []
        : [
            {
              what: "signature",
              text: pattern,
              path: ["signatures", i, "pattern"],
              remedy: 'Remove one, or write "shared: true" in both.',
            },
          ],
    ),
  ];
}

function inTheFuture({ issue, at }: Article): string[] {
  const today = new Date().toISOString().slice(0, 10);
  return issue.published > today
    ? [`${at(["published"])}: ${issue.published} is in the future. Write the day of publication: ${today}`]
    : [];
}
