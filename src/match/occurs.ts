import type { Place } from "./answer.ts";
import { Lines } from "./lines.ts";
import { type Pattern, parsePattern } from "./pattern.ts";
import type { Peeled } from "./peel.ts";
import { Verifier } from "./verifier.ts";

/**
 * The first place where one pattern stands in a text, in the case in which it is written, or undefined. For single
 * patterns; to look for thousands at once, see find.ts. Takes time in proportion to the text, whatever it is.
 * A pattern without literal text matches nothing.
 * @throws UserError when the pattern can't be parsed
 */
export function findPattern(source: string, peeled: Peeled): Place | undefined {
  const pattern = parsePattern(source);
  const index = pattern.literals.findIndex((literal) => literal !== "");
  const anchor = pattern.literals[index]?.toLowerCase();
  if (anchor === undefined) return undefined;
  const verifier = new Verifier(pattern, peeled.lower, false);
  const lines = new Lines(peeled.lower);
  for (let at = peeled.lower.indexOf(anchor); at !== -1; at = peeled.lower.indexOf(anchor, at + 1)) {
    const place = verifier.at(index, at, lines.around(at));
    if (place && isExact(pattern, place, peeled.text)) return place;
  }
  return undefined;
}

/** Whether the literal parts of a match stand in the case of the pattern: Go prints an errno in lower case, C does not. */
export function isExact(pattern: Pattern, place: Place, text: string): boolean {
  const literals = pattern.literals.filter((literal) => literal !== "");
  return place.literals.every(({ start, end }, i) => literals[i]?.startsWith(text.slice(start, end)));
}
