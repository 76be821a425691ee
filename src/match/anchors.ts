import { literalTokensBuffer, pairHash, readLiteralTokens } from "./tokens.ts";
import { type Counted, PatternTokens, Vocabulary } from "./vocabulary.ts";

/** What is counted of the patterns that are in other parts of the index: how many there are, and who has a token. */
export type Elsewhere = { patterns: number; words: Counted; pairs: Counted };

const nothing: Elsewhere = { patterns: 0, words: () => 0, pairs: () => 0 };

/**
 * Finds the places where a pattern can match without looking for each pattern: the rarest two neighbouring tokens of a
 * pattern, or its rarest token, are looked up as a text's tokens go by.
 * A text is gone through in scan.ts, for all parts of an index at once.
 */
export class Anchors {
  /** By pattern, in bits: how unlikely its tokens are together, taking them from the patterns' own vocabulary. */
  readonly bits: Float64Array;
  /** By pattern: which of its tokens the anchor is or begins with; -1 when none can be looked up. */
  readonly anchors: Int32Array;
  private readonly singles: Vocabulary;
  private readonly pairs: Vocabulary;

  /**
   * @param sources patterns, parsed or not
   * @param elsewhere what counts beside them, so that their weights and anchors are those of the whole index
   */
  constructor(sources: string[], elsewhere: Elsewhere = nothing) {
    this.singles = new Vocabulary(sources.length);
    this.pairs = new Vocabulary(sources.length * 4);
    this.bits = new Float64Array(sources.length);
    this.anchors = new Int32Array(sources.length).fill(-1);
    const tokens = this.read(sources);
    this.singles.prepare(sources.length, elsewhere.patterns, elsewhere.words);
    this.pairs.prepare(sources.length, elsewhere.patterns, elsewhere.pairs);
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

  /** What these patterns are to others: see `Elsewhere`. */
  toOthers(): Elsewhere {
    const { singles, pairs } = this;
    return {
      patterns: this.bits.length,
      words: (_, hash) => singles.countHere(hash),
      pairs: (_, hash) => pairs.countHere(hash),
    };
  }

  /** In how many of other patterns each word of these stands, and each pair, in the order in which they first come. */
  countedIn(other: Anchors): { words: number[]; pairs: number[] } {
    return { words: this.singles.countedIn(other.singles), pairs: this.pairs.countedIn(other.pairs) };
  }

  /** Tells of each pattern that has this token as its anchor. */
  eachSingle(hash: number, at: number, visit: Visit): void {
    this.singles.each(hash, at, visit);
  }

  /** The same of two tokens. */
  eachPair(hash: number, at: number, visit: Visit): void {
    this.pairs.each(hash, at, visit);
  }
}

/** Is told of each pattern whose anchor stands at a place. */
export type Visit = (pattern: number, at: number) => void;

/** Quotation marks and the like count a bit each, so many at most. */
const MOST_SIGNS = 8;
