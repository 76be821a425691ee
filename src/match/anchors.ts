import {
  HASH_FACTOR,
  HASH_START,
  isTokenCode,
  literalTokensBuffer,
  pairHash,
  readLiteralTokens,
} from "./tokens.ts";
import { PatternTokens, Vocabulary } from "./vocabulary.ts";

/**
 * Finds the places where a pattern can match without looking for each pattern: the rarest two neighbouring tokens of a
 * pattern, or its rarest token, are looked up as a text's tokens go by.
 */
export class Anchors {
  /** By pattern, in bits: how unlikely its tokens are together, taking them from the patterns' own vocabulary. */
  readonly bits: Float64Array;
  /** By pattern: which of its tokens the anchor is or begins with; -1 when none can be looked up. */
  readonly anchors: Int32Array;
  private readonly singles: Vocabulary;
  private readonly pairs: Vocabulary;

  /** @param sources patterns, parsed or not */
  constructor(sources: string[]) {
    this.singles = new Vocabulary(sources.length);
    this.pairs = new Vocabulary(sources.length * 4);
    this.bits = new Float64Array(sources.length);
    this.anchors = new Int32Array(sources.length).fill(-1);
    const tokens = this.read(sources);
    this.singles.prepare(sources.length);
    this.pairs.prepare(sources.length);
    for (let pattern = 0; pattern < sources.length; pattern++) this.choose(pattern, tokens);
  }

  /** Where the tokens and pairs of each pattern stand in the vocabularies. */
  private read(sources: string[]): PatternTokens {
    const { singles, pairs } = this;
    const tokens = new PatternTokens(sources.length);
    const literal = literalTokensBuffer();
    for (let pattern = 0; pattern < sources.length; pattern++) {
      const source = sources[pattern] ?? "";
      readLiteralTokens(source, literal);
      this.bits[pattern] = Math.min(MOST_SIGNS, literal.signs);
      for (let i = 0; i < literal.count; i++) {
        const hash = literal.hashes[i] ?? 0;
        const whole = literal.whole[i] === 1;
        const follows = whole && literal.follows[i] === 1 && literal.whole[i - 1] === 1;
        tokens.push(
          whole ? singles.add(hash, pattern) : -1,
          follows ? pairs.add(pairHash(literal.hashes[i - 1] ?? 0, hash), pattern) : -1,
        );
      }
      tokens.close(pattern);
    }
    return tokens;
  }

  private choose(pattern: number, tokens: PatternTokens): void {
    const { singles, pairs } = this;
    const from = tokens.start(pattern);
    let bits = this.bits[pattern] ?? 0;
    let single = -1;
    let fewest = 0;
    let pair = -1;
    let fewestPairs = 0;
    for (let i = from; i < tokens.end(pattern); i++) {
      const token = tokens.single(i);
      if (token === -1) continue;
      const count = singles.count(token);
      if (singles.isFirstOf(token, pattern)) bits += singles.bits(token);
      if (single === -1 || count < fewest) {
        single = i;
        fewest = count;
      }
      const both = tokens.pair(i);
      if (both === -1) continue;
      const pairCount = pairs.count(both);
      if (pair === -1 || pairCount < fewestPairs) {
        pair = i;
        fewestPairs = pairCount;
      }
    }
    this.bits[pattern] = bits;
    if (pair !== -1) {
      pairs.post(tokens.pair(pair), pattern);
      this.anchors[pattern] = pair - 1 - from;
    } else if (single !== -1) {
      singles.post(tokens.single(single), pattern);
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
      if (isTokenCode(code)) {
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
