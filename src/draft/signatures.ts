import { peeledText } from "../checks/outcomes.ts";
import { rendered } from "../checks/rendered.ts";
import { buildIndex } from "../match/build-index.ts";
import { compileIndex } from "../match/compile.ts";
import { matcherOf } from "../match/matcher.ts";
import { findPattern } from "../match/occurs.ts";
import { peel } from "../match/peel.ts";
import type { Issue } from "../schema/issue.ts";
import { type Statement, statementsOf } from "./statements.ts";
import type { Subject } from "./subject.ts";
import { levels, patternOf } from "./wording.ts";
import type { Candidate } from "./wordings.ts";

/** A wording as an article would have it. */
export type Proposal = Candidate & {
  pattern: string;
  /** Other articles have these words, or their examples print them. */
  sharedWith: string[];
  /** What the catalogue and the recordings say of its releases, for each runtime that prints it. */
  statements: Statement[];
};

/**
 * Makes signatures of wordings: as open as they can be and still tell this article from every other. What no quotation
 * tells apart is shared.
 */
export function proposalsOf(candidates: Candidate[], subject: Subject): Proposal[] {
  const stated = statementsOf(candidates, subject);
  const attempts = levels.map((level) => {
    const patterns = candidates.map(({ parts }) => patternOf(parts, level));
    const rank = rankWith(patterns, subject);
    return candidates.map((candidate, i) => {
      const pattern = patterns[i] ?? "";
      const others = othersWith(pattern, candidate, subject);
      const first = rank(pattern);
      const unknown = first === undefined ? "words that say little" : first;
      return { pattern, sharedWith: first === subject.slug || others.length > 0 ? others : [unknown] };
    });
  });
  return candidates.map((candidate, i): Proposal => {
    const tried = attempts.flatMap((attempt) => attempt[i] ?? []);
    const chosen = tried.find(({ sharedWith }) => sharedWith.length === 0) ?? tried[0];
    return { ...candidate, pattern: "", sharedWith: [], ...chosen, statements: stated[i] ?? [] };
  });
}

/** The article that a wording alone finds, with the wordings in it. */
function rankWith(
  patterns: string[],
  { slug, others, catalogues, wrappers }: Subject,
): (p: string) => string | undefined {
  const issue: Issue = {
    title: slug,
    summary: slug,
    symptoms: [],
    signatures: patterns.map((pattern) => ({ pattern, by: slug })),
    confirm: [],
    pastes: [],
    affects: [],
    errno: [],
    areas: [],
    layers: [],
    examples: [],
    references: [],
    related: [],
    concepts: [],
    published: "",
  };
  const index = buildIndex([...others, { slug, issue }], catalogues, wrappers);
  const matcher = matcherOf(compileIndex(index));
  return (pattern) => matcher.explain(rendered(pattern)).issues[0]?.slug;
}

/** The articles that call these words their own, and those whose examples print them. */
function othersWith(pattern: string, { printed }: Candidate, { others, otherExamples }: Subject): string[] {
  const texts = [...new Set(printed.map(quoted))].map((text) => peel(text));
  return others
    .filter(({ issue }) => {
      const own = issue.signatures.filter(({ shared }) => !shared);
      if (own.some((signature) => texts.some((text) => findPattern(signature.pattern, text)))) return true;
      return otherExamples
        .filter(({ slug }) => issue.examples.includes(slug))
        .some(({ recordings }) => recordings.some((one) => findPattern(pattern, peeledText(one))));
    })
    .map(({ slug }) => slug);
}

/** The part of a line that a wording quotes. */
function quoted({ text, links }: Candidate["printed"][number]): string {
  return text.slice(links[0]?.place.start ?? 0);
}
