import type { MatchIndex } from "../schema/match-index.ts";
import type { FoundIssue, Place, Placed, Reason } from "./answer.ts";
import { placeBits } from "./bits.ts";
import { bySlug } from "./by-slug.ts";
import type { Compiled } from "./compile.ts";
import { errnoOf } from "./errno.ts";
import type { Evidence } from "./evidence.ts";
import type { Hit } from "./find.ts";
import { readLoosely } from "./loose.ts";
import { inPaste, speaksOfContainers, tenths } from "./messages.ts";
import { isExact } from "./occurs.ts";
import { type Pattern, parsePattern } from "./pattern.ts";
import { ISSUE, ISSUE_IN_CONTEXT } from "./thresholds.ts";
import { LONGEST_VALUE } from "./values.ts";
import type { View } from "./view.ts";

/** An article of the answer, with the place in the view of its most telling wording. */
export type RankedIssue = {
  issue: Omit<FoundIssue, "probability">;
  place: Placed;
  /** Whether the wording is what the article is headed by, and no aside of it. */
  leads: boolean;
};

/** A check tells an article from its look-alikes: what it printed counts for more than its words. */
const CONFIRMED = 10;

type Weighed = {
  reason: Reason;
  place: Placed;
  /** Others print these words too, or they stand here with an errno that the article is not about. */
  shared: boolean;
};

/**
 * The articles whose wordings occur in a paste, best first. The most telling wording decides, the innermost of equal
 * ones; what the article's own check prints tells apart issues that share their words, but counts only beside them.
 * @param looseWordings the articles without what varies (loose.ts), asked for where nothing is certain
 */
export function rankIssues(
  compiled: Compiled,
  evidence: Evidence,
  looseWordings: () => Compiled,
): RankedIssue[] {
  const { view } = evidence;
  const asWritten = rankAll(compiled, evidence, { view, lost: 0, placeIn: (place) => place });
  if (asWritten[0]?.issue.outcome === "match" || view.text.length > LONGEST_LOOSE) return asWritten;
  const loose = looseWordings();
  const read = readLoosely(loose, evidence);
  const better = rankAll(loose, read, { view, lost: LOST, placeIn: read.view.placeIn }).filter(
    ({ issue }) => !asWritten.some((one) => one.issue.slug === issue.slug && one.issue.score >= issue.score),
  );
  const kept = asWritten.filter(({ issue }) => !better.some((one) => one.issue.slug === issue.slug));
  return [...kept, ...better].sort(byCertainty);
}

/** Longer pastes (characters) are logs, which no person typed. */
const LONGEST_LOOSE = 65_536;
/** What a wording says less that is found without its signs, in bits. */
const LOST = 4;

/** How a view in which wordings are looked for was made of the paste's own. */
type Reading = {
  /** The paste's own. */
  view: View;
  /** What each wording says less, in bits. */
  lost: number;
  /** The same place in the paste's own view. */
  placeIn(place: Placed): Placed;
};

function rankAll(compiled: Compiled, evidence: Evidence, reading: Reading): RankedIssue[] {
  const least = speaksOfContainers(evidence) ? ISSUE_IN_CONTEXT : ISSUE;
  return issuesIn(compiled, evidence.hits.signatures)
    .flatMap((issue) => rankIssue(compiled, evidence, issue, least, reading))
    .sort(byCertainty);
}

function byCertainty(a: RankedIssue, b: RankedIssue): number {
  return (
    b.issue.score - a.issue.score ||
    b.place.start - a.place.start ||
    Number(b.leads) - Number(a.leads) ||
    bySlug(a.issue, b.issue)
  );
}

/** The issues that any of these wordings is of: of a thousand, a paste speaks of a few. */
function issuesIn(compiled: Compiled, hits: Hit[]): number[] {
  const issues = new Set<number>();
  for (const hit of hits) {
    const role = compiled.role(hit.pattern);
    if (role.role === "signature") issues.add(role.issue);
  }
  return [...issues].sort((a, b) => a - b);
}

function rankIssue(
  compiled: Compiled,
  evidence: Evidence,
  issue: number,
  least: typeof ISSUE,
  reading: Reading,
): RankedIssue[] {
  const article = compiled.index.issues[issue];
  const signatures = weighAll(compiled, evidence, evidence.hits.signatures, issue, reading);
  const best = signatures[0];
  if (!article || !best) return [];
  const checks = weighAll(compiled, evidence, evidence.hits.checks, issue, reading);
  const score = scoreOf(best, checks);
  const isWeak = best.shared && checks.length === 0 && !isAll(reading.view, best.place);
  const needed = isWeak ? least.shared : least.possible;
  if (Math.max(score, best.reason.bits) < needed) return [];
  const reasons = [...signatures, ...checks].map(({ reason }) => reason);
  const values = reasons.flatMap(({ at }) =>
    at.values.map(({ name, text }): [string, string] => [name, text]),
  );
  return [
    {
      issue: {
        slug: article.slug,
        outcome: score >= least.match && (!best.shared || checks.length > 0) ? "match" : "possible",
        score: tenths(score),
        reasons,
        values: Object.fromEntries(values.reverse()),
      },
      place: best.place,
      leads: holds(article.title, parsePattern(best.reason.pattern)),
    },
  ];
}

/** Whether a title has the words of a pattern, in their order. */
function holds(title: string, { literals }: Pattern): boolean {
  const lower = title.toLowerCase();
  let from = 0;
  return literals.every((literal) => {
    const at = lower.indexOf(literal.toLowerCase(), from);
    from = at + literal.length;
    return at !== -1;
  });
}

/** Whether a paste is this wording and nothing else: somebody asks for just that, so that it need not stand out. */
function isAll({ text }: View, { start, end }: Place): boolean {
  return text.slice(0, start).trim() === "" && text.slice(end).trim() === "";
}

/** What speaks for an article, in bits: its most telling wording, and what its check printed. */
function scoreOf(best: Weighed, checks: Weighed[]): number {
  if (checks.length === 0) return best.shared ? best.reason.bits / 2 : best.reason.bits;
  return checks.reduce((sum, { reason }) => sum + reason.bits, best.reason.bits + CONFIRMED);
}

function weighAll(
  compiled: Compiled,
  evidence: Evidence,
  hits: Hit[],
  issue: number,
  reading: Reading,
): Weighed[] {
  return hits
    .flatMap((hit) => {
      const role = compiled.role(hit.pattern);
      const mine = (role.role === "signature" || role.role === "check") && role.issue === issue;
      return mine ? weigh(compiled, evidence.view, hit, reading) : [];
    })
    .sort((a, b) => b.reason.bits - a.reason.bits || b.place.start - a.place.start);
}

/** A wording that leaves the errno open stands here with one that the article is not about. */
function isOfAnotherErrno(
  { errno }: MatchIndex["issues"][number],
  { values }: Pattern,
  place: Placed,
  view: View,
): boolean {
  const open = values.at(-1);
  const tail = open === "text" || open === "cause" ? place.literals.at(-1)?.end : undefined;
  const told =
    tail === undefined
      ? place.values.flatMap(({ name, text }) => (name === "errno" ? errnoOf(text) : []))
      : errnoOf(firstLine(view.lower.slice(tail, tail + LONGEST_VALUE)));
  return errno.length > 0 && told.length > 0 && !told.some((name) => errno.includes(name));
}

function firstLine(text: string): string {
  return text.split("\n", 1)[0] ?? "";
}

function weigh(compiled: Compiled, view: View, hit: Hit, reading: Reading): Weighed[] {
  const role = compiled.role(hit.pattern);
  const place = hit.places[0];
  const pattern = compiled.pattern(hit.pattern);
  if (!place || (role.role !== "signature" && role.role !== "check")) return [];
  const article = compiled.index.issues[role.issue];
  const signature = role.role === "signature" ? article?.signatures[role.signature] : undefined;
  const bits =
    placeBits(compiled, hit.pattern, place, view) +
    (isExact(pattern, place, view.text) ? 1 : 0) -
    reading.lost;
  // What was cut off could have told it from others.
  const shared =
    place.cut ||
    signature?.shared === true ||
    (article !== undefined && isOfAnotherErrno(article, pattern, place, view));
  const found = reading.placeIn(place);
  const reason: Reason = {
    kind: role.role,
    pattern: pattern.source,
    bits: tenths(bits),
    at: inPaste(reading.view, found),
    ...(signature?.by !== undefined && { by: signature.by }),
    ...(signature?.releases !== undefined && { releases: signature.releases }),
    ...(signature?.cause !== undefined && { cause: signature.cause }),
    ...(signature?.shared && { shared: true }),
  };
  return [{ reason, place: found, shared }];
}
