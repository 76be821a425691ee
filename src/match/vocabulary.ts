import { grown } from "./grown.ts";
import { IntMap } from "./int-map.ts";

const FILTER_MASK = 0xffff;

/** In how many patterns a token stands that are not here. */
export type Counted = (id: number, hash: number) => number;

/** Tokens (or pairs) by their hash: in how many patterns each stands, and which have it as their anchor. */
export class Vocabulary {
  private readonly ids: IntMap;
  private hashes: Int32Array;
  private counts: Int32Array;
  private lastPattern: Int32Array;
  private weights = new Float64Array(0);
  /** `counts`, with what is counted elsewhere. */
  private totals = new Int32Array(0);
  /** Lists: the first pattern of a token, and from each pattern to the next with the same token; -1 ends them. */
  private heads = new Int32Array(0);
  private next = new Int32Array(0);
  /** Which hashes an anchor may have: nine tokens of ten in a log are none, and are told so at once. */
  private readonly filter = new Uint8Array(FILTER_MASK + 1);

  constructor(expected: number) {
    this.ids = new IntMap(expected);
    this.hashes = new Int32Array(Math.max(64, expected));
    this.counts = new Int32Array(Math.max(64, expected));
    this.lastPattern = new Int32Array(Math.max(64, expected));
  }

  /** Counts a token of a pattern, once a pattern, which must come in order. Gives the token's number. */
  add(hash: number, pattern: number): number {
    const id = this.ids.add(hash);
    if (id === this.counts.length) {
      this.hashes = grown(this.hashes);
      this.counts = grown(this.counts);
      this.lastPattern = grown(this.lastPattern);
    }
    this.hashes[id] = hash;
    if (this.lastPattern[id] !== pattern + 1) {
      this.lastPattern[id] = pattern + 1;
      this.counts[id] = (this.counts[id] ?? 0) + 1;
    }
    return id;
  }

  /**
   * All tokens are counted: weights and anchors come next.
   * @param patterns how many there are here
   * @param elsewhere how many there are in other parts of the index
   * @param counted in how many of those a token stands
   */
  prepare(patterns: number, elsewhere: number, counted: Counted): void {
    const { size } = this.ids;
    this.lastPattern.fill(0);
    this.totals = new Int32Array(size);
    this.weights = new Float64Array(size);
    for (let id = 0; id < size; id++) {
      const total = (this.counts[id] ?? 0) + counted(id, this.hashes[id] ?? 0);
      this.totals[id] = total;
      this.weights[id] = Math.log2((patterns + elsewhere) / total);
    }
    this.heads = new Int32Array(size).fill(-1);
    this.next = new Int32Array(patterns).fill(-1);
  }

  /** In how many patterns a token stands, here and elsewhere. */
  count(id: number): number {
    return this.totals[id] ?? 0;
  }

  /** In how many patterns a token stands here. */
  countHere(hash: number): number {
    const id = this.ids.get(hash);
    return id === -1 ? 0 : (this.counts[id] ?? 0);
  }

  /** By number: in how many patterns of another vocabulary each token stands. */
  countedIn(other: Vocabulary): number[] {
    return Array.from(this.hashes.subarray(0, this.ids.size), (hash) => other.countHere(hash));
  }

  /** How unlikely a token is in a pattern. */
  bits(id: number): number {
    return this.weights[id] ?? 0;
  }

  /** Whether a token is seen for the first time in a pattern, of patterns that come in order. */
  isFirstOf(id: number, pattern: number): boolean {
    if (this.lastPattern[id] === pattern + 1) return false;
    this.lastPattern[id] = pattern + 1;
    return true;
  }

  /** Makes a token the anchor of a pattern. */
  post(id: number, pattern: number): void {
    const hash = this.hashes[id] ?? 0;
    this.next[pattern] = this.heads[id] ?? -1;
    this.heads[id] = pattern;
    this.filter[(hash ^ (hash >>> 16)) & FILTER_MASK] = 1;
  }

  each(hash: number, at: number, visit: (pattern: number, at: number) => void): void {
    if (this.filter[(hash ^ (hash >>> 16)) & FILTER_MASK] === 0) return;
    const id = this.ids.get(hash);
    if (id === -1) return;
    for (let pattern = this.heads[id] ?? -1; pattern !== -1; pattern = this.next[pattern] ?? -1) {
      visit(pattern, at);
    }
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
