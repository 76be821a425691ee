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

const names = new Set(errnoTable.map(({ name }) => name));
const numbers = new Map(errnoTable.map(({ name, number }) => [number, name]));

/** As an expression that finds any of them, in lower case: of two that begin alike the longer one. */
export const errnoTextSource = [...errnosByText.keys()]
  .sort((a, b) => b.length - a.length)
  .map((text) => text.replaceAll(/[.()]/g, "\\$&"))
  .join("|");

const written = new RegExp(`(?<![\\w-])(?:${errnoTextSource})(?![\\w-])`, "g");

/**
 * Which errno a link of an error ends in.
 * @param lower the link's words, in lower case
 * @returns the names that its last errno can have; none where it names no errno
 */
export function errnoOf(lower: string): readonly string[] {
  const texts = [...lower.matchAll(written)];
  const last = texts.at(-1);
  if (last) return errnosByText.get(last[0]) ?? [];
  const name = lower.match(/\be[a-z0-9]{2,14}\b/g)?.findLast((word) => names.has(word.toUpperCase()));
  if (name !== undefined) return [name.toUpperCase()];
  const number = /\b(?:errno|error)\D{0,2}(\d{1,3})\b/.exec(lower)?.[1];
  const numbered = number === undefined ? undefined : numbers.get(Number(number));
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
  for (const { 0: text, index } of lower.slice(from, at + LONGEST).matchAll(written)) {
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
