import type { AnchorLookup, Visit } from "./lookup.ts";
import { HASH_FACTOR, HASH_START, isTokenCode, pairHash } from "./tokens.ts";

/**
 * Goes through a text (lower case) once, in proportion to its length, for several sets of patterns.
 * @param visit is told of each pattern whose anchor stands at a place; the patterns of a set are numbered after those of
 *   the sets before it
 */
export function scan(text: string, sets: AnchorLookup[], visit: Visit): void {
  let size = 0;
  const visits = sets.map((set): [AnchorLookup, Visit] => {
    const before = size;
    size += set.size;
    return [set, (pattern, at) => visit(before + pattern, at)];
  });
  let previous = 0;
  let previousStart = -1;
  let start = -1;
  let hash = HASH_START;
  for (let i = 0; i <= text.length; i++) {
    const code = i < text.length ? text.charCodeAt(i) : 0;
    if (isTokenCode(code)) {
      if (start < 0) start = i;
      hash = Math.imul(hash ^ code, HASH_FACTOR);
    } else if (start >= 0) {
      const pair = pairHash(previous, hash);
      for (const [set, tell] of visits) {
        set.eachSingle(hash, start, tell);
        if (previousStart >= 0) set.eachPair(pair, previousStart, tell);
      }
      previous = hash;
      previousStart = start;
      start = -1;
      hash = HASH_START;
    }
  }
}
