import { IntMap } from "./int-map.ts";
import { eachLiteralWord, HASH_FACTOR, HASH_START, isWordCode, pairHash } from "./words.ts";

/**
 * Finds the places where a pattern can match without looking for each pattern: the rarest two neighbouring words of a
 * pattern, or its rarest word, are looked up as a text's words go by.
 */
export class Anchors {
  /** By pattern, in bits: how unlikely its words are together, taking them from the patterns' own vocabulary. */
  readonly bits: Float64Array;
  /** By pattern: which of its words the anchor is or begins with; -1 when none can be looked up. */
  readonly anchors: Int32Array;
  private readonly singles = new Vocabulary();
  private readonly pairs = new Vocabulary();

  /** @param sources patterns, parsed or not */
  constructor(sources: string[]) {
    const words = this.read(sources);
    this.bits = new Float64Array(sources.length);
    this.anchors = new Int32Array(sources.length).fill(-1);
    this.singles.prepare(sources.length);
    this.pairs.prepare(sources.length);
    for (let pattern = 0; pattern < sources.length; pattern++) this.choose(pattern, words, sources);
  }

  /** Where the words and pairs of each pattern stand in the vocabularies. */
  private read(sources: string[]): Words {
    const words = new Words(sources.length);
    for (let pattern = 0; pattern < sources.length; pattern++) {
      let before = 0;
      let beforeWhole = false;
      eachLiteralWord(sources[pattern] ?? "", (hash, whole, follows) => {
        const single = whole ? this.singles.add(hash, pattern) : -1;
        const pair = whole && follows && beforeWhole ? this.pairs.add(pairHash(before, hash), pattern) : -1;
        words.push(single, pair);
        before = hash;
        beforeWhole = whole;
      });
      words.close(pattern);
    }
    return words;
  }

  private choose(pattern: number, words: Words, sources: string[]): void {
    const from = words.start(pattern);
    let bits = 0;
    let single = -1;
    let pair = -1;
    for (let i = from; i < words.end(pattern); i++) {
      const word = words.single(i);
      if (word === -1) continue;
      if (this.singles.isFirstOf(word, pattern))
        bits += Math.log2(this.anchors.length / this.singles.count(word));
      if (single === -1 || this.singles.count(word) < this.singles.count(words.single(single))) single = i;
      const both = words.pair(i);
      if (both !== -1 && (pair === -1 || this.pairs.count(both) < this.pairs.count(words.pair(pair))))
        pair = i;
    }
    this.bits[pattern] = bits + signBits(sources[pattern] ?? "");
    if (pair !== -1) {
      this.pairs.post(words.pair(pair), pattern);
      this.anchors[pattern] = pair - 1 - from;
    } else if (single !== -1) {
      this.singles.post(words.single(single), pattern);
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

/** Quotation marks and the like, which prose seldom has where a message does: a bit each, eight at most. */
function signBits(source: string): number {
  let bits = 0;
  for (let i = 0; i < source.length; i++) {
    const code = source.charCodeAt(i);
    // " # $ % & ' ( ) < = > @ [ ] `
    const sign =
      (code >= 34 && code <= 41) ||
      (code >= 60 && code <= 64 && code !== 63) ||
      code === 91 ||
      code === 93 ||
      code === 96;
    if (sign) bits++;
  }
  return Math.min(8, bits);
}

/** Words (or pairs) by their hash: in how many patterns each stands, and which have it as their anchor. */
class Vocabulary {
  private readonly ids = new IntMap(4096);
  private counts: Int32Array = new Int32Array(4096);
  private lastPattern: Int32Array = new Int32Array(4096);
  private size = 0;
  /** Lists: the first pattern of a word, and from each pattern to the next with the same word; -1 ends them. */
  private heads: Int32Array = new Int32Array(0);
  private next: Int32Array = new Int32Array(0);

  /** Counts a word of a pattern, once a pattern, which must come in order. Gives the word's number. */
  add(hash: number, pattern: number): number {
    let id = this.ids.get(hash);
    if (id === -1) {
      id = this.size++;
      if (id === this.counts.length) {
        this.counts = grown(this.counts);
        this.lastPattern = grown(this.lastPattern);
      }
      this.ids.set(hash, id);
    } else if (this.lastPattern[id] === pattern) return id;
    this.lastPattern[id] = pattern;
    this.counts[id] = (this.counts[id] ?? 0) + 1;
    return id;
  }

  /** All words are counted: anchors come next. */
  prepare(patterns: number): void {
    this.lastPattern.fill(-1);
    this.heads = new Int32Array(this.size).fill(-1);
    this.next = new Int32Array(patterns).fill(-1);
  }

  count(id: number): number {
    return this.counts[id] ?? 0;
  }

  /** Whether a word is seen for the first time in a pattern, of patterns that come in order. */
  isFirstOf(id: number, pattern: number): boolean {
    if (this.lastPattern[id] === pattern) return false;
    this.lastPattern[id] = pattern;
    return true;
  }

  /** Makes a word the anchor of a pattern. */
  post(id: number, pattern: number): void {
    this.next[pattern] = this.heads[id] ?? -1;
    this.heads[id] = pattern;
  }

  each(hash: number, at: number, visit: (pattern: number, at: number) => void): void {
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
