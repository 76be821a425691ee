import { errnoTable } from "../schema/errno-table.ts";
import type { Answer, Link, Mark, Span } from "./answer.ts";
import type { Compiled } from "./compile.ts";
import { cover } from "./cover.ts";
import type { Evidence } from "./evidence.ts";
import type { Weighed } from "./messages.ts";
import type { RankedIssue } from "./rank.ts";

/** A stretch of the view that is known. */
type Known = Span & { message?: number; issue?: number; means?: string };

/** The line that decided, taken apart, and what to mark in the paste. */
export function chainOf(
  compiled: Compiled,
  evidence: Evidence,
  issues: RankedIssue[],
  messages: Weighed[],
): Pick<Answer, "chain" | "marks"> {
  const known = knownStretches(compiled, evidence, issues, messages);
  const deciding = issues[0]?.place.line ?? decidingLine(messages);
  const { view } = evidence;
  return {
    chain: deciding === undefined ? [] : linksOf(evidence, known, deciding),
    marks: known
      .map(
        ({ start, end, message, issue }): Mark => ({
          ...view.span(start, end),
          ...(message !== undefined && { message }),
          ...(issue !== undefined && { issue }),
        }),
      )
      .filter(({ message, issue }) => message !== undefined || issue !== undefined),
  };
}

/** The last line with the most telling message: what comes before a failure rarely is its cause. */
function decidingLine(messages: Weighed[]): number | undefined {
  return messages[0]?.places.at(-1)?.place.line;
}

/** Everything known, ascending, apart from one another. */
function knownStretches(
  compiled: Compiled,
  evidence: Evidence,
  issues: RankedIssue[],
  messages: Weighed[],
): Known[] {
  const stretches: Known[] = messages.flatMap(({ places }, message) =>
    places.map(({ place }) => ({ start: place.start, end: place.end, message })),
  );
  const own = issues.map(({ place }, issue) => ({ start: place.start, end: place.end, issue }));
  // What a wrapper means belongs to an article's wording, too, where both claim the same words.
  return apart(withExtras(withExtras(stretches, own), wrappersOf(compiled, evidence)));
}

/** The wrappers' places; of several that claim the same words the one that says most. */
function wrappersOf(compiled: Compiled, evidence: Evidence): Known[] {
  const found = evidence.hits.wrappers.flatMap(({ pattern, places }) =>
    places.filter(({ cut }) => !cut).map((place) => ({ pattern, place, bits: compiled.bits(pattern) })),
  );
  return cover(found, compiled.order).flatMap(({ pattern, place: { start, end } }) => {
    const role = compiled.role(pattern);
    const wrapper = role.role === "wrapper" ? compiled.index.wrappers[role.wrapper] : undefined;
    return wrapper ? { start, end, means: wrapper.means } : [];
  });
}

/** Adds what an article or a wrapper says to the stretches that it touches, and itself where it touches none. */
function withExtras(stretches: Known[], extras: Known[]): Known[] {
  const sorted = stretches.sort(byPlace);
  const alone: Known[] = [];
  let from = 0;
  for (const extra of extras.sort(byPlace)) {
    // No stretch that ends before this extra touches a later one.
    while (from < sorted.length && (sorted[from]?.end ?? 0) <= extra.start) from++;
    let touches = false;
    for (let i = from; i < sorted.length && (sorted[i]?.start ?? 0) < extra.end; i++) {
      const stretch = sorted[i];
      if (!stretch || stretch.end <= extra.start) continue;
      touches = true;
      if (extra.issue !== undefined) stretch.issue ??= extra.issue;
      if (extra.means !== undefined) stretch.means ??= extra.means;
    }
    if (!touches) alone.push(extra);
  }
  return [...sorted, ...alone].sort(byPlace);
}

function byPlace(a: Span, b: Span): number {
  return a.start - b.start || b.end - a.end;
}

/** Cuts each stretch off where the next begins; drops what is then empty. */
function apart(stretches: Known[]): Known[] {
  return stretches.flatMap((stretch, i) => {
    const end = Math.min(stretch.end, stretches[i + 1]?.start ?? stretch.end);
    return end > stretch.start ? { ...stretch, end } : [];
  });
}

function linksOf({ view }: Evidence, known: Known[], start: number): Link[] {
  const newline = view.text.indexOf("\n", start);
  const end = newline === -1 ? view.text.length : newline;
  const inLine = known.filter((stretch) => stretch.start >= start && stretch.start < end);
  return inLine.flatMap((stretch, i) => {
    const until = inLine[i + 1]?.start ?? end;
    return [
      { ...view.span(stretch.start, stretch.end), ...linkOf(view.text, stretch) },
      ...unknownLinks(view.text, stretch.end, until).map((span) => ({
        ...view.span(span.start, span.end),
        ...linkOf(view.text, span),
      })),
    ];
  });
}

function linkOf(text: string, known: Known): Omit<Link, "start" | "end"> {
  const words = text.slice(known.start, known.end).replace(/^[\s:"']+|[\s:"']+$/g, "");
  const means = known.means ?? errnoMeaning(words);
  return {
    text: words,
    ...(known.message !== undefined && { message: known.message }),
    ...(known.issue !== undefined && { issue: known.issue }),
    ...(means !== undefined && { means }),
  };
}

/** The place in runc's source that old releases print. */
const SOURCE_PLACE = /^\w+\.go:\d+$/;

/** What stands between two known links: Go and C join links by a colon and a blank. */
function unknownLinks(text: string, from: number, to: number): Span[] {
  const links: Span[] = [];
  let start = from;
  // A log's further fields are no part of the error.
  const rest = text.slice(from, Math.min(to, from + 4096)).split(/" \w+=/)[0] ?? "";
  for (const piece of rest.split(/(?<=: )/)) {
    const lead = /^[\s:"'`,.;()]*/.exec(piece)?.[0].length ?? 0;
    const words = piece.slice(lead).replace(/[\s:"'`,.;()]+$/, "");
    if (/[a-z]{2}/i.test(words) && !SOURCE_PLACE.test(words))
      links.push({ start: start + lead, end: start + lead + words.length });
    start += piece.length;
  }
  return links;
}

const errnos = new Map(
  errnoTable.flatMap(({ name, text, go }) => [text, go ?? text].map((words) => [words.toLowerCase(), name])),
);

function errnoMeaning(words: string): string | undefined {
  const name = errnos.get(words.toLowerCase());
  return name === undefined ? undefined : kernelAnswered(name);
}

/** What a link that ends in an errno means. */
export function kernelAnswered(name: string): string {
  return `${name}: what the kernel answered`;
}
