import type { Compiled } from "./compile.ts";
import type { Found } from "./cover.ts";
import { endOfForm } from "./values.ts";
import type { Match } from "./verifier.ts";
import type { View } from "./view.ts";

/** A value of a certain form (an errno text, a file mode) is no accident. */
const FORMED = 3;
/** A message without its end may be another text that begins so. */
const CUT = 6;
/** Two or three words and nothing else, "memory limit", stand in any prose. */
const BARE = 6;

/** What a match says, in bits: its words, more for values of a certain form, less for a missing end. */
export function placeBits(compiled: Compiled, pattern: number, place: Match, view: View): number {
  const formed = place.values.filter(
    ({ name, start }) =>
      name === "errno" ||
      name === "mode" ||
      (name === "cause" && endOfForm("errno", view.lower, start) !== -1),
  ).length;
  const bare = place.values.length === 0 && isBare(compiled.pattern(pattern).source);
  return place.shown * compiled.bits(pattern) + FORMED * formed - (place.cut ? CUT : 0) - (bare ? BARE : 0);
}

function isBare(source: string): boolean {
  return /^(?:\w+ ){0,2}\w+$/.test(source);
}

/** What may stand between two links of one chain: punctuation, and the place in runc's source that old releases print. */
const JOINT = /^[\s:"'`\\]*(?:\w+\.go:\d+:)?[\s:"'`\\]*$/;

/**
 * By match, what the chain says that it is a link of: "open {path}: {errno}" is anybody's, but not where runc's words
 * wrap it.
 * @param found matches by their place, none within another's literal parts
 */
export function chainBits(found: Found[], view: View): Map<Found, number> {
  const bits = new Map<Found, number>();
  let chain: Found[] = [];
  let end = 0;
  function close(): void {
    const sum = chain.reduce((total, link) => total + Math.max(0, link.bits), 0);
    for (const link of chain) bits.set(link, sum);
    chain = [];
  }
  for (const link of found) {
    const gap = link.place.start - end;
    const joined = gap >= 0 && gap < 64 && JOINT.test(view.text.slice(end, link.place.start));
    if (!joined) close();
    chain.push(link);
    end = link.place.end;
  }
  close();
  return bits;
}
