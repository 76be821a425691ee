import type { EmitterId } from "../schema/emitters.ts";
import type { Answer, Link, Mark, Span } from "./answer.ts";
import type { Compiled } from "./compile.ts";
import { cover } from "./cover.ts";
import { errnosByText } from "./errno.ts";
import type { Evidence } from "./evidence.ts";
import type { Weighed } from "./messages.ts";
import { isWhole, wholeQuotation, withoutJoints } from "./quotations.ts";
import type { RankedIssue } from "./rank.ts";

/** A stretch of the view that is known. */
type Known = Span & { message?: number; issue?: number; means?: string; by?: EmitterId };

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
  const printers = (message: number): EmitterId[] =>
    messages[message]?.message.emitters.map(({ emitter }) => emitter) ?? [];
  return apart(withExtras(withExtras(stretches, own, printers), wrappersOf(compiled, evidence), printers));
}

/** The wrappers' places; of several that claim the same words the one that says most. */
function wrappersOf(compiled: Compiled, evidence: Evidence): Known[] {
  const found = evidence.hits.wrappers.flatMap(({ pattern, places }) =>
    places.filter(({ cut }) => !cut).map((place) => ({ pattern, place, bits: compiled.bits(pattern) })),
  );
  return cover(found, compiled.order).flatMap(({ pattern, place: { start, end } }) => {
    const role = compiled.role(pattern);
    const wrapper = role.role === "wrapper" ? compiled.index.wrappers[role.wrapper] : undefined;
    return wrapper
      ? { start, end, means: wrapper.means, ...(wrapper.by !== undefined && { by: wrapper.by }) }
      : [];
  });
}

/**
 * Adds what an article or a wrapper says to the stretches that it touches, and itself where it touches none. What one
 * program means by its words is not said of another's message.
 * @param printers who prints a message
 */
function withExtras(
  stretches: Known[],
  extras: Known[],
  printers: (message: number) => EmitterId[],
): Known[] {
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
      const isFirst = !touches;
      touches = true;
      if (extra.issue !== undefined) stretch.issue ??= extra.issue;
      if (extra.means === undefined) continue;
      const isTheirs =
        extra.by === undefined ||
        stretch.message === undefined ||
        printers(stretch.message).includes(extra.by);
      const isWithin = extra.start <= stretch.start && extra.end >= stretch.end;
      if (isTheirs || (isWithin && extra.start === stretch.start)) stretch.means ??= extra.means;
      else if (isWithin && isFirst && stretch.issue === undefined) {
        // A part of what the wrapper says whole is no message of another program's.
        delete stretch.message;
        stretch.start = extra.start;
        stretch.means ??= extra.means;
      }
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
  const inLine = wholeLinks(
    view.text,
    known.filter((stretch) => stretch.start >= start && stretch.start < end),
    end,
  );
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

/** The stretches of a line with whole quotations; one that crosses brackets is left out, unless no other is of its article. */
function wholeLinks(text: string, inLine: Known[], end: number): Known[] {
  return inLine.flatMap((stretch, i) => {
    const whole = wholeQuotation(
      text,
      stretch,
      Math.min(inLine[i + 1]?.start ?? end, stretch.end + LONGEST_GAP),
    );
    if (whole) return { ...stretch, ...whole };
    const isOnlyOne =
      stretch.issue !== undefined &&
      !inLine.some((other) => other !== stretch && other.issue === stretch.issue);
    return isOnlyOne ? stretch : [];
  });
}

function linkOf(text: string, known: Known): Omit<Link, "start" | "end"> {
  const words = withoutJoints(text.slice(known.start, known.end));
  const errno = errnoMeaning(words);
  const means = known.means ?? errno;
  return {
    text: words,
    // An errno's text is the kernel's word, whoever has a message of the same words.
    ...(known.message !== undefined && errno === undefined && { message: known.message }),
    ...(known.issue !== undefined && { issue: known.issue }),
    ...(means !== undefined && { means }),
  };
}

/** The place in runc's source that old releases print. */
const SOURCE_PLACE = /^\w+\.go:\d+$/;

/** No link is further (characters) from the one before it. */
const LONGEST_GAP = 4096;

/** What stands between two known links: Go and C join links by a colon and a blank. */
function unknownLinks(text: string, from: number, to: number): Span[] {
  const links: Span[] = [];
  let start = from;
  // A log's further fields are no part of the error.
  const rest = text.slice(from, Math.min(to, from + LONGEST_GAP)).split(/" \w+=/)[0] ?? "";
  let piece = "";
  for (const part of rest.split(/(?<=: )/)) {
    piece += part;
    const isLast = start - from + piece.length === rest.length;
    // A colon within a quotation, or before a mere number, joins no links.
    const next = rest.slice(start - from + piece.length);
    if (!isLast && (!isWhole(piece.trim()) || /^[\da-fx]+(?::|$)/i.test(next))) continue;
    const lead = /^[\s:"'`,.;)\]]*/.exec(piece)?.[0].length ?? 0;
    const words = piece.slice(lead).replace(/[\s:,.;]+$/, "");
    const plain = withoutJoints(words);
    if (/[a-z]{2}/i.test(plain) && isWhole(plain) && !SOURCE_PLACE.test(plain)) {
      const at = start + lead + words.indexOf(plain);
      links.push({ start: at, end: at + plain.length });
    }
    start += piece.length;
    piece = "";
  }
  return links;
}

function errnoMeaning(words: string): string | undefined {
  const name = errnosByText.get(words.toLowerCase())?.at(-1);
  return name === undefined ? undefined : kernelAnswered(name);
}

/** What a link that ends in an errno means. */
export function kernelAnswered(name: string): string {
  return `${name}: what the kernel answered`;
}
