import { grown } from "./grown.ts";
import { IntMap } from "./int-map.ts";

/** Tokens (or pairs) by their hash: in how many patterns each stands. */
export class Vocabulary {
  private readonly ids: IntMap;
  private counts: Int32Array;
  private lastPattern: Int32Array;

  constructor(expected: number) {
    this.ids = new IntMap(expected);
    this.counts = new Int32Array(Math.max(64, expected));
    this.lastPattern = new Int32Array(Math.max(64, expected));
  }

  /** Counts a token of a pattern, once a pattern, which must come in order. Gives the token's number. */
  add(hash: number, pattern: number): number {
    const id = this.ids.add(hash);
    if (id === this.counts.length) {
      this.counts = grown(this.counts);
      this.lastPattern = grown(this.lastPattern);
    }
    if (this.lastPattern[id] !== pattern + 1) {
      this.lastPattern[id] = pattern + 1;
      this.counts[id] = (this.counts[id] ?? 0) + 1;
    }
    return id;
  }

  /** In how many patterns a token stands. */
  count(id: number): number {
    return this.counts[id] ?? 0;
  }
}

/** The tokens of all patterns, one after another: their numbers in the vocabularies, -1 for none. */
export class PatternTokens {
  private singles: Int32Array = new Int32Array(65_536);
  private pairs: Int32Array = new Int32Array(65_536);
  private readonly ends: Int32Array;
  private size = 0;

  constructor(patterns: number) {
    this.ends = new Int32Array(patterns);
  }

  push(single: number, pair: number): void {
    if (this.size === this.singles.length) {
      this.singles = grown(this.singles);
      this.pairs = grown(this.pairs);
    }
    this.singles[this.size] = single;
    this.pairs[this.size] = pair;
    this.size++;
  }

  close(pattern: number): void {
    this.ends[pattern] = this.size;
  }

  start(pattern: number): number {
    return pattern === 0 ? 0 : this.end(pattern - 1);
  }

  end(pattern: number): number {
    return this.ends[pattern] ?? 0;
  }

  single(index: number): number {
    return this.singles[index] ?? -1;
  }

  /** The pair that a token makes with the one before it. */
  pair(index: number): number {
    return this.pairs[index] ?? -1;
  }
}
