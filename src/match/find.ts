import type { Place } from "./answer.ts";
import type { Compiled } from "./compile.ts";
import { Lines } from "./lines.ts";
import { scan } from "./scan.ts";
import { type Match, Verifier } from "./verifier.ts";
import type { View } from "./view.ts";

/** A pattern found in a view. */
export type Hit = {
  pattern: number;
  /** Places in the view, the first ones. */
  places: (Match & { line: number })[];
  /** All places, counted no further than `MOST_COUNTED`. */
  count: number;
};

/** A place more or less of so many tells nothing. */
export const MOST_COUNTED = 1000;
const MOST_PLACES = 100;

/** All patterns that occur in a view. Takes time in proportion to its length. */
export function findAll(compiled: Compiled, view: View): Hit[] {
  const hits = new Map<number, Hit>();
  const verifiers = new Map<number, Verifier>();
  const lines = new Lines(view.lower);
  scan(view.lower, compiled.lookups, (index, at) => {
    const hit = hits.get(index);
    if (hit && hit.count >= MOST_COUNTED) return;
    const pattern = compiled.pattern(index);
    let verifier = verifiers.get(index);
    if (!verifier) {
      verifier = new Verifier(pattern, view.lower, isLoose(compiled, index));
      verifiers.set(index, verifier);
    }
    const line = lines.around(at);
    const place = verifier.at(pattern.anchor.literal, at - pattern.anchor.offset, line);
    if (!place || spansLines(place, view.joins)) return;
    // Where more of a wording stands it says more than where a line's end cuts it off.
    const shown = hit?.places[0]?.shown ?? 0;
    if (place.shown < shown) return;
    if (!hit || place.shown > shown)
      hits.set(index, { pattern: index, places: [{ ...place, line: line.start }], count: 1 });
    else {
      hit.count++;
      if (hit.places.length < MOST_PLACES) hit.places.push({ ...place, line: line.start });
    }
  });
  return [...hits.values()];
}

/** Articles' wordings are quoted with care; messages must be found in pastes that were cut short, too. */
function isLoose(compiled: Compiled, pattern: number): boolean {
  const role = compiled.role(pattern).role;
  return role === "message" || role === "wrapper";
}

/**
 * A value between two literal parts can be broken by a wrap, but one that goes over several lines has swallowed other
 * text. What a message wraps goes to the end of the error, over however many lines.
 */
function spansLines(place: Place, joins: number[]): boolean {
  return (
    joins.length > 0 &&
    place.values.some(
      ({ start, end }) => end <= place.end && joins.filter((join) => join > start && join < end).length > 2,
    )
  );
}
