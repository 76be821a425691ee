import { PatternWords, Vocabulary } from "./vocabulary.ts";
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
  private read(sources: string[]): PatternWords {
    const { singles, pairs } = this;
    const words = new PatternWords(sources.length);
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

  private choose(pattern: number, words: PatternWords): void {
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
