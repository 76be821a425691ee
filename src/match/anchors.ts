import { IntMap } from "./int-map.ts";
import type { Pattern } from "./pattern.ts";
import { eachWord, HASH_FACTOR, HASH_START, isWordCode, pairHash } from "./words.ts";

/** A word of a pattern's literals that a text with a match must hold as a whole word. */
type Word = {
  hash: number;
  literal: number;
  offset: number;
  /** No placeholder and no other word stands between it and the word before. */
  follows: boolean;
};

/** Where in a pattern its anchor stands: which literal, and how far into it. */
export type Anchor = { literal: number; offset: number };

/**
 * Finds the places where a pattern can match without looking for each pattern: the rarest two neighbouring words of a
 * pattern, or its rarest word, are looked up as a text's words go by.
 */
export class Anchors {
  /** By pattern. Undefined: no whole word stands in its literals, it can't be found. */
  readonly anchors: (Anchor | undefined)[];
  /** By pattern, in bits: how unlikely its words are together, taking them from the patterns' own vocabulary. */
  readonly bits: Float64Array;
  private readonly singles: Postings;
  private readonly pairs: Postings;

  constructor(patterns: Pattern[]) {
    const words = patterns.map(wordsOf);
    const wordCounts = new IntMap(words.length * 2);
    const pairCounts = new IntMap(words.length * 4);
    for (const list of words) {
      for (const hash of new Set(list.map((word) => word.hash))) wordCounts.count(hash);
      for (const hash of new Set(pairsOf(list).map((pair) => pair.hash))) pairCounts.count(hash);
    }
    this.bits = Float64Array.from(words, (list) => {
      let bits = 0;
      for (const hash of new Set(list.map((word) => word.hash))) {
        bits += Math.log2(patterns.length / wordCounts.get(hash));
      }
      return bits;
    });
    const singles: [number, number][] = [];
    const pairs: [number, number][] = [];
    this.anchors = words.map((list, pattern) => {
      const pair = rarest(pairsOf(list), pairCounts);
      const anchor = pair ?? rarest(list, wordCounts);
      if (!anchor) return undefined;
      (pair ? pairs : singles).push([anchor.hash, pattern]);
      return { literal: anchor.literal, offset: anchor.offset };
    });
    this.singles = new Postings(singles);
    this.pairs = new Postings(pairs);
  }

  /**
   * Goes through a text (lower case), in proportion to its length.
   * @param visit is told of each pattern whose anchor stands at a place
   */
  scan(text: string, visit: (pattern: number, at: number) => void): void {
    const { singles, pairs } = this;
    let before = 0;
    let beforeStart = -1;
    let start = -1;
    let hash = HASH_START;
    for (let i = 0; i <= text.length; i++) {
      const code = i < text.length ? text.charCodeAt(i) : 0;
      if (isWordCode(code)) {
        if (start < 0) start = i;
        hash = Math.imul(hash ^ code, HASH_FACTOR);
      } else if (start >= 0) {
        singles.each(hash, start, visit);
        if (beforeStart >= 0) pairs.each(pairHash(before, hash), beforeStart, visit);
        before = hash;
        beforeStart = start;
        start = -1;
        hash = HASH_START;
      }
    }
  }
}

/** From hashes to the patterns that have them. */
class Postings {
  private readonly starts: IntMap;
  private readonly patterns: Int32Array;

  constructor(entries: [hash: number, pattern: number][]) {
    entries.sort(([a], [b]) => a - b);
    this.starts = new IntMap(entries.length);
    // The last of a hash's patterns is written as its complement.
    this.patterns = Int32Array.from(entries, ([hash, pattern], i) =>
      entries[i + 1]?.[0] === hash ? pattern : ~pattern,
    );
    entries.forEach(([hash], i) => {
      if (entries[i - 1]?.[0] !== hash) this.starts.set(hash, i);
    });
  }

  each(hash: number, at: number, visit: (pattern: number, at: number) => void): void {
    let index = this.starts.get(hash);
    while (index !== -1) {
      const pattern = this.patterns[index] ?? 0;
      visit(pattern < 0 ? ~pattern : pattern, at);
      index = pattern < 0 ? -1 : index + 1;
    }
  }
}

function wordsOf(pattern: Pattern): Word[] {
  const words: Word[] = [];
  pattern.literals.forEach((literal, index) => {
    const text = literal.toLowerCase();
    let first = true;
    eachWord(text, (hash, start, end) => {
      // A word that touches a value is part of a longer one in the text: "fd{number}".
      const whole = (start > 0 || index === 0) && (end < text.length || index === pattern.values.length);
      if (whole) words.push({ hash, literal: index, offset: start, follows: !first });
      first = !whole;
    });
  });
  return words;
}

function pairsOf(words: Word[]): Word[] {
  return words.flatMap((word, i) => {
    const before = words[i - 1];
    return word.follows && before ? { ...before, hash: pairHash(before.hash, word.hash) } : [];
  });
}

function rarest(words: Word[], counts: IntMap): Word | undefined {
  return words.reduce<Word | undefined>(
    (best, word) => (!best || counts.get(word.hash) < counts.get(best.hash) ? word : best),
    undefined,
  );
}
