import { withoutPlaceholders } from "../match/pattern.ts";
import type { Link } from "./links.ts";
import { type MadeUp, type Part, partsOfPath, partsOfValue, wider } from "./values.ts";

/** An error as one release printed it, taken apart. */
export type Wording = {
  /** Of its links the innermost ones, which tell what failed. */
  links: Link[];
  /** Literal words and values by turns; no two of a kind stand side by side. */
  parts: Part[];
};

/** Fewer letters than these are no wording: see the schema of signatures. */
const shortest = 12;
/** What fewer bits say, `open {path}: {errno}`, stands in many errors. */
const telling = 9;

/**
 * The innermost part of an error that tells what failed: the last link, and the one before it where the last is the
 * kernel's or Go's, or says little. What merely wraps is left out.
 */
export function innermost(text: string, links: Link[], madeUp: MadeUp): Wording {
  let at = links.length - 1;
  while (at > 0 && !tells(text, links[at])) {
    const before = links[at - 1];
    if (!before || before.wraps) break;
    at--;
  }
  const chain = links.slice(Math.max(0, at));
  const begin = chain[0]?.place.start ?? 0;
  const before = text.slice(0, begin);
  // Old releases of runc begin a line with the place in their source: that tells it from other programs' lines. What
  // stands in brackets belongs to the words before them.
  const isPlace = /^\w+\.go:\d+: $/.test(before);
  const start = isPlace ? 0 : text[begin] === "(" ? before.lastIndexOf(": ") + 2 : begin;
  return { links: chain, parts: partsFrom(text, start, chain, madeUp) };
}

function tells(text: string, link: Link | undefined): boolean {
  if (!link) return true;
  const words = withoutPlaceholders(link.template).match(/\p{L}{2,}/gu) ?? [];
  const { start } = link.place;
  const begins = beginsClause(text, start);
  return (
    link.own &&
    link.fits &&
    begins &&
    words.length > 1 &&
    link.bits >= telling &&
    text.length - start >= shortest
  );
}

function beginsClause(text: string, at: number): boolean {
  return at === 0 || /[:"'`] ?$/.test(text.slice(0, at));
}

/** What a line holds from a link on: the links' literal parts as they are, values and unknown words by their form. */
function partsFrom(text: string, start: number, chain: Link[], madeUp: MadeUp): Part[] {
  const literals = chain
    .flatMap(({ place }) => place.literals)
    .filter(({ start: from, end }) => end > from)
    .sort((a, b) => a.start - b.start);
  const parts: Part[] = [];
  let from = start;
  for (const literal of literals) {
    if (literal.end <= from) continue;
    parts.push(...between(text, from, Math.max(from, literal.start), madeUp));
    parts.push({ words: text.slice(Math.max(from, literal.start), literal.end) });
    from = literal.end;
  }
  parts.push(...between(text, from, text.length, madeUp));
  return tidied(parts, madeUp);
}

function between(text: string, from: number, to: number, madeUp: MadeUp): Part[] {
  const [before, after] = [text[from - 1] ?? "", text[to] ?? ""];
  const quoted = /["'`]/.test(before) && /["'`]/.test(after);
  const parts = partsOfValue(text.slice(from, to), quoted, madeUp);
  // What Go quotes may hold slashes and blanks.
  return before === '"' && quoted
    ? parts.map((part) => ("value" in part && part.name === "name" ? { ...part, name: "path" } : part))
    : parts;
}

/** Joins neighbours of a kind: nothing would say where one value ends and the next begins. */
function tidied(parts: Part[], madeUp: MadeUp): Part[] {
  const all: Part[] = [];
  for (const part of rooted(parts, madeUp)) {
    const last = all.at(-1);
    if ("words" in part) {
      if (part.words === "") continue;
      if (last && "words" in last) all.splice(-1, 1, { words: last.words + part.words });
      else all.push(part);
    } else if (last && "value" in last) all.splice(-1, 1, { value: last.value + part.value, name: "text" });
    else all.push(part);
  }
  const end = all.at(-1);
  if (end && "words" in end) all.splice(-1, 1, { words: end.words.replace(/[\s:;,]+$/, "") });
  return all;
}

/** A slash that a message writes before a value belongs to the path. */
function rooted(parts: Part[], madeUp: MadeUp): Part[] {
  return parts.flatMap((part, i): Part[] => {
    const [before, after] = [parts[i - 1], parts[i + 1]];
    if ("words" in part) {
      return [after && startsPath(part, after) ? { words: part.words.slice(0, -1) } : part];
    }
    return before && startsPath(before, part) ? partsOfPath(`/${part.value}`, madeUp) : [part];
  });
}

function startsPath(before: Part, after: Part): boolean {
  if (!("words" in before) || !("value" in after)) return false;
  return (after.name === "path" || after.name === "name") && /(?:^|[\s"'`])\/$/.test(before.words);
}

/** How open a pattern is: every value open, or files by their names where nobody made these up. */
export const levels = ["open", "named"] as const;
export type Level = (typeof levels)[number];

/** A wording as a signature has it. */
export function patternOf(parts: Part[], level: Level = "open"): string {
  return parts
    .map((part) => {
      if ("words" in part) return escaped(part.words);
      return level === "named" && part.file !== undefined ? `{path}/${part.file}` : `{${part.name}}`;
    })
    .join("")
    .trim();
}

function escaped(words: string): string {
  return words.replaceAll("{", "{{");
}

/** Equal for wordings that differ in their values alone. */
export function skeletonOf(parts: Part[]): string {
  return parts.map((part) => ("words" in part ? part.words : "\0")).join("");
}

/** Two wordings of one skeleton as one, whose placeholders take the values of both. */
export function merged(a: Part[], b: Part[]): Part[] {
  return a.map((part, i) => {
    const other = b[i];
    if ("words" in part || !other || "words" in other) return part;
    const same = part.file === other.file && part.file !== undefined ? { file: part.file } : {};
    return { value: part.value, name: wider(part.name, other.name), ...same };
  });
}
