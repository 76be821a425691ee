import { errnoTable } from "../schema/errno-table.ts";
import { isTokenCode } from "./tokens.ts";

/** What programs print for an errno, in lower case, C's text and Go's: the names that it can be. */
export const errnosByText: ReadonlyMap<string, readonly string[]> = textsOf();

function textsOf(): Map<string, string[]> {
  const texts = new Map<string, string[]>();
  for (const { name, text, go } of errnoTable) {
    for (const words of new Set([text.toLowerCase(), (go ?? text).toLowerCase()])) {
      texts.set(words, [...(texts.get(words) ?? []), name]);
    }
  }
  return texts;
}

/** Every errno of Linux. */
export const errnoNames: ReadonlySet<string> = new Set(errnoTable.map(({ name }) => name));
const lowerNames = [...errnoNames].map((name) => name.toLowerCase());
/** Its name, by its number. */
export const errnoByNumber: ReadonlyMap<number, string> = new Map(
  errnoTable.map(({ number, name }) => [number, name]),
);

/** Texts are told by so many characters: an expression of all of them takes longer to compile than most answers do. */
const KEY = 4;
const textsByHead = groupedBy((text) => text.slice(0, KEY));
const textsByTail = groupedBy((text) => text.slice(-KEY));

/** All texts, of two with the same key the longer one first. */
function groupedBy(keyOf: (text: string) => string): Map<string, string[]> {
  const groups = new Map<string, string[]>();
  for (const text of [...errnosByText.keys()].sort((a, b) => b.length - a.length)) {
    groups.set(keyOf(text), [...(groups.get(keyOf(text)) ?? []), text]);
  }
  return groups;
}

/** What programs and people put in a text's place: "errno 1", "os error 1", "Error(1)". */
const NUMBERED = "(?:errno|os error|error)(?: |=|: )?-?\\d{1,3}\\b|(?:error|errno)\\(-?\\d{1,3}\\)";
const numberedFrom = new RegExp(NUMBERED, "y");
const numberedTo = new RegExp(`(?:${NUMBERED})$`);
const wordFrom = /e[a-z0-9]+\b/y;

/** Where an errno that begins at `from` ends: its text in C and in Go, its name, its number; -1 when none does. */
export function endOfErrno(lower: string, from: number): number {
  const text = textsByHead.get(lower.slice(from, from + KEY))?.find((one) => lower.startsWith(one, from));
  if (text !== undefined) return from + text.length;
  wordFrom.lastIndex = from;
  const [word] = wordFrom.exec(lower) ?? [];
  if (word !== undefined && errnoNames.has(word.toUpperCase())) return from + word.length;
  numberedFrom.lastIndex = from;
  return numberedFrom.test(lower) ? numberedFrom.lastIndex : -1;
}

/** Where an errno that ends a text begins; -1 when none does. */
export function startOfErrno(lower: string): number {
  const texts = textsByTail.get(lower.slice(-KEY)) ?? [];
  const written = [...texts, ...lowerNames].filter((one) => lower.endsWith(one));
  const longest = Math.max(numberedTo.exec(lower)?.[0].length ?? 0, ...written.map(({ length }) => length));
  return longest === 0 ? -1 : lower.length - longest;
}

/** The errnos' texts in a stretch, as words of their own, one after the other. */
function* textsIn(lower: string): Generator<{ text: string; index: number }> {
  for (let index = 0; index < lower.length; index++) {
    // They begin with a letter, but for one that begins with a dot.
    if (!/[a-z.]/.test(lower.charAt(index)) || (index > 0 && isInWord(lower, index - 1))) continue;
    const text = textsByHead
      .get(lower.slice(index, index + KEY))
      ?.find((one) => lower.startsWith(one, index) && !isInWord(lower, index + one.length));
    if (text === undefined) continue;
    yield { text, index };
    index += text.length - 1;
  }
}

function isInWord(lower: string, at: number): boolean {
  const code = lower.charCodeAt(at);
  return isTokenCode(code) || code === HYPHEN;
}

const HYPHEN = 45;

/**
 * Which errno a link of an error ends in.
 * @param lower the link's words, in lower case
 * @returns the names that its last errno can have; none where it names no errno
 */
export function errnoOf(lower: string): readonly string[] {
  const last = [...textsIn(lower)].at(-1);
  if (last) return errnosByText.get(last.text) ?? [];
  const name = lower.match(/\be[a-z0-9]{2,14}\b/g)?.findLast((word) => errnoNames.has(word.toUpperCase()));
  if (name !== undefined) return [name.toUpperCase()];
  const number = /\b(?:errno|error)\D{0,2}(\d{1,3})\b/.exec(lower)?.[1];
  const numbered = number === undefined ? undefined : errnoByNumber.get(Number(number));
  return numbered === undefined ? [] : [numbered];
}

/** The words that another one follows in an errno's text, and a prefix of each word of one. */
const unfinished = new Set(
  [...errnosByText.keys()].flatMap((text) =>
    [...text.matchAll(/\w+/g)].flatMap(({ 0: word, index }) => [
      ...(index + word.length < text.length ? [word] : []),
      ...Array.from({ length: word.length - 1 }, (_, i) => word.slice(0, i + 1)),
    ]),
  ),
);

/** Whether a place falls inside an errno's text: nothing that is printed begins or ends there. */
export function isInsideErrno(lower: string, at: number): boolean {
  // A log has a hundred thousand places, and few of them stand after such a word.
  if (!unfinished.has(wordBefore(lower, at))) return false;
  const from = Math.max(0, at - LONGEST);
  for (const { text, index } of textsIn(lower.slice(from, at + LONGEST))) {
    if (from + index < at && at < from + index + text.length) return true;
  }
  return false;
}

/** The word, or the part of one, that ends at a place or stands before signs at it. */
function wordBefore(lower: string, at: number): string {
  let end = at;
  while (end > 0 && at - end < LONGEST && !isTokenCode(lower.charCodeAt(end - 1))) end--;
  let start = end;
  while (start > 0 && end - start < LONGEST && isTokenCode(lower.charCodeAt(start - 1))) start--;
  return lower.slice(start, end);
}

const LONGEST = Math.max(...[...errnosByText.keys()].map(({ length }) => length));
