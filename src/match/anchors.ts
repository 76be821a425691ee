import { IntMap } from "./int-map.ts";
import {
  HASH_FACTOR,
  HASH_START,
  isWordCode,
  literalWordsBuffer,
  pairHash,
  readLiteralWords,
} from "./words.ts";

/**
 * Finds the places where a pattern can match without looking for each pattern: the rarest two neighbouring words of a
 * pattern, or its rarest word, are looked up as a text's words go by.
 */
export class Anchors {
  /** By pattern, in bits: how unlikely its words are together, taking them from the patterns' own vocabulary. */
  readonly bits: Float64Array;
  /** By pattern: which of its words the anchor is or begins with; -1 when none can be looked up. */
  readonly anchors: Int32Array;
  private readonly singles: Vocabulary;
  private readonly pairs: Vocabulary;

  /** @param sources patterns, parsed or not */
  constructor(sources: string[]) {
    this.singles = new Vocabulary(sources.length);
    this.pairs = new Vocabulary(sources.length * 4);
    this.bits = new Float64Array(sources.length);
    this.anchors = new Int32Array(sources.length).fill(-1);
    const words = this.read(sources);
    this.singles.prepare(sources.length);
    this.pairs.prepare(sources.length);
    for (let pattern = 0; pattern < sources.length; pattern++) this.choose(pattern, words);
  }

  /** Where the words and pairs of each pattern stand in the vocabularies. */
  private read(sources: string[]): Words {
    const { singles, pairs } = this;
    const words = new Words(sources.length);
    const literal = literalWordsBuffer();
    for (let pattern = 0; pattern < sources.length; pattern++) {
      const source = sources[pattern] ?? "";
      readLiteralWords(source, literal);
      this.bits[pattern] = Math.min(MOST_SIGNS, literal.signs);
      for (let i = 0; i < literal.count; i++) {
        const hash = literal.hashes[i] ?? 0;
        const whole = literal.whole[i] === 1;
        const follows = whole && literal.follows[i] === 1 && literal.whole[i - 1] === 1;
        words.push(
          whole ? singles.add(hash, pattern) : -1,
          follows ? pairs.add(pairHash(literal.hashes[i - 1] ?? 0, hash), pattern) : -1,
        );
      }
      words.close(pattern);
    }
    return words;
  }

  private choose(pattern: number, words: Words): void {
    const { singles, pairs } = this;
    const from = words.start(pattern);
    let bits = this.bits[pattern] ?? 0;
    let single = -1;
    let fewest = 0;
    let pair = -1;
    let fewestPairs = 0;
    for (let i = from; i < words.end(pattern); i++) {
      const word = words.single(i);
      if (word === -1) continue;
      const count = singles.count(word);
      if (singles.isFirstOf(word, pattern)) bits += singles.bits(word);
      if (single === -1 || count < fewest) {
        single = i;
        fewest = count;
      }
      const both = words.pair(i);
      if (both === -1) continue;
      const pairCount = pairs.count(both);
      if (pair === -1 || pairCount < fewestPairs) {
        pair = i;
        fewestPairs = pairCount;
      }
    }
    this.bits[pattern] = bits;
    if (pair !== -1) {
      pairs.post(words.pair(pair), pattern);
      this.anchors[pattern] = pair - 1 - from;
    } else if (single !== -1) {
      singles.post(words.single(single), pattern);
      this.anchors[pattern] = single - from;
    }
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

/** Quotation marks and the like count a bit each, so many at most. */
const MOST_SIGNS = 8;

const FILTER_MASK = 0xffff;

/** Words (or pairs) by their hash: in how many patterns each stands, and which have it as their anchor. */
class Vocabulary {
  private readonly ids: IntMap;
  private hashes: Int32Array;
  private counts: Int32Array;
  private lastPattern: Int32Array;
  private weights = new Float64Array(0);
  /** Lists: the first pattern of a word, and from each pattern to the next with the same word; -1 ends them. */
  private heads = new Int32Array(0);
  private next = new Int32Array(0);
  /** Which hashes an anchor may have: nine words of ten in a log are none, and are told so at once. */
  private readonly filter = new Uint8Array(FILTER_MASK + 1);

  constructor(expected: number) {
    this.ids = new IntMap(expected);
    this.hashes = new Int32Array(Math.max(64, expected));
    this.counts = new Int32Array(Math.max(64, expected));
    this.lastPattern = new Int32Array(Math.max(64, expected));
  }

  /** Counts a word of a pattern, once a pattern, which must come in order. Gives the word's number. */
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

  /** All words are counted: weights and anchors come next. */
  prepare(patterns: number): void {
    const { size } = this.ids;
    this.lastPattern.fill(0);
    this.weights = new Float64Array(size);
    for (let id = 0; id < size; id++) this.weights[id] = Math.log2(patterns / this.count(id));
    this.heads = new Int32Array(size).fill(-1);
    this.next = new Int32Array(patterns).fill(-1);
  }

  count(id: number): number {
    return this.counts[id] ?? 0;
  }

  /** How unlikely a word is in a pattern. */
  bits(id: number): number {
    return this.weights[id] ?? 0;
  }

  /** Whether a word is seen for the first time in a pattern, of patterns that come in order. */
  isFirstOf(id: number, pattern: number): boolean {
    if (this.lastPattern[id] === pattern + 1) return false;
    this.lastPattern[id] = pattern + 1;
    return true;
  }

  /** Makes a word the anchor of a pattern. */
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

/** The words of all patterns, one after another: their numbers in the vocabularies, -1 for none. */
class Words {
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

  /** The pair that a word makes with the one before it. */
  pair(index: number): number {
    return this.pairs[index] ?? -1;
  }
}

function grown(array: Int32Array): Int32Array {
  const larger = new Int32Array(array.length * 2);
  larger.set(array);
  return larger;
}
