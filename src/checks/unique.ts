/**
 * Proves that no two pages say the same of themselves: a title, summary, symptom or paste that stands twice was copied,
 * and a wording that two articles claim as their own proves neither. And that none is published in the future.
 */

import type { Article } from "../content/issues.ts";
import type { PageFile } from "../content/page.ts";
import type { Check } from "./check.ts";

export const unique: Check = {
  name: "unique",
  about:
    "No two pages have the same title, summary, symptom or paste, and no wording is two articles' own. None is published in the future.",
  run: ({ articles, concepts, rules }) => {
    const pages = [
      ...articles.map((page) => ({ page, sayings: sayingsOfArticle(page), fields: page.issue })),
      ...concepts.map((page) => ({ page, sayings: sayingsOfPage(page.concept), fields: page.concept })),
    ];
    const ofRules = rules.map((page) => ({ page, sayings: sayingsOfPage(page.rule) }));
    return [
      ...repeated([...pages, ...ofRules]),
      ...repeatedReasons(pages),
      ...pages.flatMap(({ page, fields }) => inTheFuture(page, fields.published)),
      ...rules.flatMap((page) => inTheFuture(page, page.rule.published)),
    ];
  },
};

type Saying = { what: string; text: string; path: PropertyKey[]; remedy: string };

function repeated(pages: { page: PageFile; sayings: Saying[] }[]): string[] {
  const taken = new Map<string, PageFile>();
  return pages.flatMap(({ page, sayings }) =>
    sayings.flatMap(({ what, text, path, remedy }) => {
      const key = `${what} ${text}`;
      const other = taken.get(key);
      taken.set(key, other ?? page);
      if (!other || other === page) return [];
      return [`${page.at(path)}: ${other.file} has the same ${what}. ${remedy}`];
    }),
  );
}

/** Why two pages are related is true of those two: the same words of another pair were copied. */
function repeatedReasons(
  pages: { page: PageFile; fields: { related: { slug: string; why: string }[] } }[],
): string[] {
  const taken = new Map<string, { page: PageFile; slug: string }>();
  return pages.flatMap(({ page, fields }) =>
    fields.related.flatMap(({ slug, why }, i) => {
      const other = taken.get(why);
      taken.set(why, other ?? { page, slug });
      const isSamePair = other?.page.slug === slug && other.slug === page.slug;
      if (!other || other.slug === slug || isSamePair) return [];
      return [`${page.at(["related", i])}: ${other.page.file} says the same of ${other.slug}. ${own}`];
    }),
  );
}

const own = "Say what is this page's own.";

/** What any page has for itself. */
function sayingsOfPage({ title, summary }: { title: string; summary: string }): Saying[] {
  return [
    { what: "title", text: title, path: ["title"], remedy: own },
    { what: "summary", text: summary, path: ["summary"], remedy: own },
  ];
}

function sayingsOfArticle({ issue }: Article): Saying[] {
  return [
    ...sayingsOfPage(issue),
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

function inTheFuture({ at }: PageFile, published: string): string[] {
  const today = new Date().toISOString().slice(0, 10);
  return published > today
    ? [`${at(["published"])}: ${published} is in the future. Write the day of publication: ${today}`]
    : [];
}
