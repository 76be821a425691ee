import type { Place } from "./answer.ts";
import type { Match } from "./verifier.ts";

/** A pattern found at one place of a view, with what it says in bits. */
export type Found = { pattern: number; place: Match & { line: number }; bits: number };

/**
 * Of matches that claim the same words, keeps the one that says most: "failed to open {path}: {cause}" makes
 * "open {path}: {cause}" there superfluous. One within another's value stays: that is how errors are wrapped.
 * @param order the place of a pattern: of two that say as much the one that comes first is kept
 * @returns what is kept, by its place
 */
export function cover(found: Found[], order: (pattern: number) => number): Found[] {
  const taken = new Taken();
  return found
    .toSorted((a, b) => bySubstance(a, b) || order(a.pattern) - order(b.pattern))
    .filter(({ place }) => taken.take(place))
    .sort((a, b) => a.place.start - b.place.start || b.place.end - a.place.end);
}

function bySubstance(a: Found, b: Found): number {
  return (
    b.bits - a.bits ||
    a.place.values.length - b.place.values.length ||
    literalLength(b.place) - literalLength(a.place)
  );
}

function literalLength(place: Place): number {
  return place.literals.reduce((sum, { start, end }) => sum + end - start, 0);
}

/** The characters that a match has claimed: a page of flags at a time, since most of a log says nothing. */
class Taken {
  private readonly pages = new Map<number, Uint8Array>();

  /** Claims a match's literal parts, unless some of their characters are taken. */
  take(place: Place): boolean {
    for (const { start, end } of place.literals) {
      for (let i = start; i < end; i++) if (this.page(i)[i % PAGE] === 1) return false;
    }
    for (const { start, end } of place.literals) {
      for (let i = start; i < end; i++) this.page(i)[i % PAGE] = 1;
    }
    return true;
  }

  private page(at: number): Uint8Array {
    const number = Math.floor(at / PAGE);
    let page = this.pages.get(number);
    if (!page) {
      page = new Uint8Array(PAGE);
      this.pages.set(number, page);
    }
    return page;
  }
}

const PAGE = 4096;
