import { peeledText } from "../checks/outcomes.ts";
import { rendered } from "../checks/rendered.ts";
import { buildIndex } from "../match/build-index.ts";
import { compileIndex } from "../match/compile.ts";
import { matcherOf } from "../match/matcher.ts";
import { findPattern } from "../match/occurs.ts";
import { peel } from "../match/peel.ts";
import type { Issue } from "../schema/issue.ts";
import { sourceAddress } from "../schema/message-source.ts";
import { inRelease, united } from "./spans.ts";
import { catalogueOf, type Statement, statementsOf, versionsOf } from "./statements.ts";
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
    const { pattern = "", sharedWith = [] } = chosen ?? {};
    const statements = (stated[i] ?? []).map((one) => withOthers(one, pattern, candidates, subject));
    return { ...candidate, pattern, sharedWith, statements };
  });
}

/**
 * Adds the recorded releases that print a pattern and are in none of its spans: with the span of the longer text that they
 * print, or as a package's own.
 */
function withOthers(statement: Statement, pattern: string, all: Candidate[], subject: Subject): Statement {
  const { runtime, messages } = statement;
  const catalogue = catalogueOf(subject, runtime);
  if (messages.length === 0 || !catalogue) return statement;
  const isOutside = ({ version }: { version: string }) =>
    !statement.spans.some((span) => inRelease(version, span));
  const longer = all
    .flatMap(({ printed }) => printed)
    .filter((one) => one.runtime === runtime && isOutside(one) && findPattern(pattern, peel(one.text)))
    .flatMap(({ chain, text }) => {
      const at = findPattern(pattern, peel(text))?.start ?? 0;
      const link = chain.find(({ place }) => place.start <= at && place.end > at);
      return link?.own && link.fits ? link.owners.slice(0, 1) : [];
    })
    .filter(({ id }) => !messages.some((one) => one.id === id));
  const spans = united([...statement.spans, ...longer], catalogue.releases);
  const printing = subject.examples
    .flatMap(({ recordings }) => recordings)
    .filter(
      ({ header }) => header.runtime === runtime && !spans.some((span) => inRelease(header.version, span)),
    )
    .filter((recording) => findPattern(pattern, peeledText(recording)));
  const cited = longer.flatMap(({ id, first, last }) => {
    const message = catalogue.messages.find((one) => one.id === id);
    return [first, last].flatMap(
      (release) => (message && sourceAddress(catalogue, { ...message, last: release })) ?? [],
    );
  });
  return { ...statement, spans, cited, patched: versionsOf(printing.map(({ header }) => header)) };
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
