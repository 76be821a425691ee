import type { Lookup } from "../schema/match-index.ts";
import { literalTokensBuffer, pairHash, readLiteralTokens } from "./tokens.ts";
import { PatternTokens, Vocabulary } from "./vocabulary.ts";

/*
 * A text is not searched for each pattern. Of a pattern the rarest two neighbouring tokens, or its rarest token, are its
 * anchor: what is looked up as a text's tokens go by (lookup.ts). What the anchors are, and how unlikely a pattern is,
 * takes counting all patterns' tokens: the build does it, and the index says it.
 */

/** An anchor that is one token, or two: its code is `2 × token + 1`, and one more for two. 0: a pattern has none. */
export const NO_ANCHOR = 0;

/** The code of an anchor that is a pattern's first token. */
export const FIRST_TOKEN = 1;

/** Which token of a pattern an anchor is or begins with. */
export function anchorToken(code: number): number {
  return (code - 1) >> 1;
}

/** Whether an anchor is two tokens. */
export function isPair(code: number): boolean {
  return code !== NO_ANCHOR && code % 2 === 0;
}

/** Weights are told in so many parts of a bit. */
export const BIT_PARTS = 10;

/** Quotation marks and the like count a bit each, so many at most. */
const MOST_SIGNS = 8;

/**
 * Chooses each pattern's anchor, and weighs it: how unlikely its tokens are together, taken from the patterns' own
 * vocabulary.
 * @param sources patterns as they are written
 */
export function chooseAnchors(sources: readonly string[]): Lookup {
  const singles = new Vocabulary(sources.length);
  const pairs = new Vocabulary(sources.length * 4);
  const signs = new Uint8Array(sources.length);
  const tokens = new PatternTokens(sources.length);
  const literal = literalTokensBuffer();
  for (const [pattern, source] of sources.entries()) {
    readLiteralTokens(source, literal);
    signs[pattern] = Math.min(MOST_SIGNS, literal.signs);
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
  const chosen = sources.map((_, pattern) => {
    const range = { from: tokens.start(pattern), to: tokens.end(pattern) };
    return {
      anchor: anchorOf(tokens, range, singles, pairs),
      bits: Math.round(BIT_PARTS * ((signs[pattern] ?? 0) + bitsOf(tokens, range, singles, sources.length))),
    };
  });
  return { anchors: chosen.map(({ anchor }) => anchor), bits: chosen.map(({ bits }) => bits) };
}

/** The tokens of one pattern. */
type Range = { from: number; to: number };

/** The rarest pair, the first of several; where there is none the rarest token. */
function anchorOf(
  tokens: PatternTokens,
  { from, to }: Range,
  singles: Vocabulary,
  pairs: Vocabulary,
): number {
  let single = -1;
  let pair = -1;
  let fewest = 0;
  let fewestPairs = 0;
  for (let i = from; i < to; i++) {
    const token = tokens.single(i);
    if (token === -1) continue;
    if (single === -1 || singles.count(token) < fewest) {
      single = i;
      fewest = singles.count(token);
    }
    const both = tokens.pair(i);
    if (both === -1) continue;
    if (pair === -1 || pairs.count(both) < fewestPairs) {
      pair = i;
      fewestPairs = pairs.count(both);
    }
  }
  if (pair !== -1) return 2 * (pair - 1 - from) + 2;
  return single === -1 ? NO_ANCHOR : 2 * (single - from) + 1;
}

/** A token counts once, however often it stands in a pattern. */
function bitsOf(tokens: PatternTokens, { from, to }: Range, singles: Vocabulary, patterns: number): number {
  const own = new Set<number>();
  for (let i = from; i < to; i++) own.add(tokens.single(i));
  own.delete(-1);
  return [...own].reduce((sum, token) => sum + Math.log2(patterns / singles.count(token)), 0);
}
