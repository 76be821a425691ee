import { withoutPlaceholders } from "../match/pattern.ts";
import type { Catalogue, Message } from "../schema/message.ts";
import { sourceAddress } from "../schema/message-source.ts";
import { compareVersions, inRange } from "../schema/version.ts";
import type { RuntimeId } from "../schema/vocabulary.ts";
import type { Range } from "./affects.ts";
import { runsIn } from "./failures.ts";
import type { Link } from "./links.ts";
import type { Proposal } from "./signatures.ts";
import { inBoth, inRelease, runsOf, type Span, spanText } from "./spans.ts";
import { catalogueOf, isOfLibrary, sourcesOf, versionsOf } from "./statements.ts";
import type { Subject } from "./subject.ts";

/** Affected releases of a runtime of which neither a recording nor a text of the catalogue tells what a step prints. */
export type Hole = {
  runtime: RuntimeId;
  span: Span;
  /** Commands, as `steps.sh` has them. */
  steps: string[];
  /** Source to look at, at the release of the hole that is nearest to what is known. */
  look: string[];
  /** Texts of the same functions that these releases have and the recorded ones do not print. */
  perhaps: string[];
};

/**
 * Finds the holes of ranges: "all" is said of releases too that nobody has looked at. A step's line is known in the
 * releases that have every text of it, from what wraps it to its end.
 */
export function holesOf(proposals: Proposal[], ranges: Range[], subject: Subject): Hole[] {
  const found = new Map<string, Hole>();
  const ran = runsIn(subject.examples);
  for (const runtime of [...new Set(proposals.flatMap((one) => one.runtimes))]) {
    const catalogue = catalogueOf(subject, runtime);
    if (!catalogue) continue;
    const claims = ranges.map(({ claim }) => claim).filter((claim) => claim.runtime === runtime);
    const own = proposals
      .filter((one) => one.runtimes.includes(runtime))
      .flatMap((proposal) => proposal.printed.map((run) => ({ ...run, proposal })))
      .filter((one) => one.runtime === runtime);
    for (const step of new Set(own.map((one) => one.step))) {
      const runs = own.filter((one) => one.step === step);
      const recorded = versionsOf(ran.filter((run) => run.runtime === runtime && run.step === step));
      const failing = versionsOf(runs);
      const known = runs.flatMap((run) => knownSpans(run.chain, run.proposal, runtime, catalogue));
      const holes = runsOf(catalogue.releases, (version) => {
        if (failing.includes(version) || known.some((span) => inRelease(version, span))) return false;
        return claims.some((claim) => inRange(version, claim)) && mayFail(version, failing, recorded);
      });
      for (const span of holes) {
        const key = `${runtime} ${span.first} ${span.last}`;
        const printing = own.map(({ proposal }) => proposal);
        const hole = found.get(key) ?? holeOf(runtime, span, printing, subject);
        hole.steps.push(step);
        found.set(key, hole);
      }
    }
  }
  return [...found.values()];
}

/** Beyond a release on which a step succeeds nobody expects it to fail. */
function mayFail(version: string, failing: string[], recorded: string[]): boolean {
  const below = recorded.filter((one) => compareVersions(one, version) < 0).at(-1);
  const above = recorded.find((one) => compareVersions(one, version) > 0);
  return [below, above].every((one) => one === undefined || failing.includes(one));
}

/**
 * The releases that have all of a line's own texts; none when it has none. Of a library's text only those between
 * recordings count: it is there whoever calls it.
 */
function knownSpans(
  chain: Link[],
  { printed, statements }: Proposal,
  runtime: RuntimeId,
  { messages }: Catalogue,
): Span[] {
  const owners = chain.flatMap(({ own, owners: [owner] }) => (own && owner ? [owner] : []));
  const library = owners.some(({ id }) => messages.some((one) => one.id === id && isOfLibrary(one)));
  const recorded = versionsOf(printed.filter((one) => one.runtime === runtime));
  const [oldest, newest] = [recorded[0], recorded.at(-1)];
  if (library && oldest !== undefined && newest !== undefined) return [{ first: oldest, last: newest }];
  const [first, ...more] = owners.map(({ first: from, last }): Span => ({ first: from, last }));
  const common = more.reduce<Span | undefined>((span, one) => span && inBoth(span, one), first);
  // Where other words took a wording's place, its texts tell nothing.
  const stated = statements.filter((one) => one.runtime === runtime).flatMap(({ spans }) => spans);
  const cut = stated.length === 0 ? [common] : stated.map((span) => common && inBoth(span, common));
  return cut.flatMap((span) => span ?? []);
}

function holeOf(runtime: RuntimeId, span: Span, proposals: Proposal[], subject: Subject): Hole {
  const catalogue = catalogueOf(subject, runtime);
  const statements = proposals.flatMap((one) =>
    one.statements.filter((stated) => stated.runtime === runtime),
  );
  const messages = statements.flatMap((stated) => stated.messages);
  const before =
    compareVersions(
      span.last,
      versionsOf(proposals.flatMap(({ printed }) => printed.filter((one) => one.runtime === runtime)))[0] ??
        "",
    ) < 0;
  // A path is that of the newest release with the text: nearest to what is known it is right most often.
  const nearest = before ? span.last : span.first;
  const look = new Set(
    statements.filter(({ library }) => !library).flatMap((stated) => sourcesOf(stated, nearest, subject)),
  );
  const perhaps = (catalogue?.messages ?? [])
    .filter((one) => one.kind !== "warning" && inBoth(one, span) && !messages.some(({ id }) => id === one.id))
    .map((one) => ({ one, words: Math.max(0, ...messages.map((known) => kinship(one, known))) }))
    .filter(({ words }) => words > 0)
    .sort((a, b) => b.words - a.words)
    .slice(0, 3);
  return {
    runtime,
    span,
    steps: [],
    look: [...look].slice(0, 2),
    perhaps: perhaps.flatMap(({ one }) => {
      const at = catalogue && sourceAddress(catalogue, { ...one, last: inBoth(one, span)?.last ?? one.last });
      return `${JSON.stringify(one.template)}, ${spanText(one)}${at === undefined ? "" : `: ${at}`}`;
    }),
  };
}

/** How many words two texts of one function have in common, when they are half of one's words at least. */
function kinship(a: Message, b: Message): number {
  if (a.function === undefined || a.function !== b.function) return 0;
  const [mine, others] = [wordsOf(a), wordsOf(b)];
  const common = [...mine].filter((word) => others.has(word)).length;
  return common * 2 >= Math.min(mine.size, others.size) ? common : 0;
}

function wordsOf({ template }: Message): Set<string> {
  return new Set(
    withoutPlaceholders(template)
      .toLowerCase()
      .match(/[a-z]{3,}/g),
  );
}
