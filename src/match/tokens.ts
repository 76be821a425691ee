/** FNV-1a, 32 bits. */
export const HASH_START = 0x811c9dc5 | 0;
export const HASH_FACTOR = 0x01000193;

/** A hash for two tokens that stand side by side. */
export function pairHash(first: number, second: number): number {
  return Math.imul(first ^ (second >>> 13), HASH_FACTOR) ^ Math.imul(second, 31);
}

/** By character (ASCII): what it is in lower case when it belongs to a token (letters, digits, `_`), else 0. */
const tokenCodes = Uint8Array.from({ length: 128 }, (_, code) =>
  /\w/.test(String.fromCharCode(code)) ? String.fromCharCode(code).toLowerCase().charCodeAt(0) : 0,
);
/** By character (ASCII): 1 for quotation marks and the like, which prose seldom has where a message does. */
const signCodes = Uint8Array.from({ length: 128 }, (_, code) =>
  /["#$%&'()<=>@[\]`]/.test(String.fromCharCode(code)) ? 1 : 0,
);

/** Whether a character (lower case or upper) belongs to a token. */
export function isTokenCode(code: number): boolean {
  return code < 128 && tokenCodes[code] !== 0;
}

/** The tokens of a pattern's literal text, in order. The arrays are used again for the next pattern. */
export type LiteralTokens = {
  count: number;
  hashes: Int32Array;
  /**
   * Whether it can be looked up: one that touches a placeholder is part of a longer token in a text ("fd{number}"),
   * and one that is but a number says nothing.
   */
  whole: Uint8Array;
  /** Whether no placeholder stands between it and the token before. */
  follows: Uint8Array;
  /** Quotation marks and the like between the tokens. */
  signs: number;
};

/** Longer patterns do not exist; what comes after so many tokens is not needed to find one. */
const MOST_TOKENS = 256;

export function literalTokensBuffer(): LiteralTokens {
  return {
    count: 0,
    hashes: new Int32Array(MOST_TOKENS),
    whole: new Uint8Array(MOST_TOKENS),
    follows: new Uint8Array(MOST_TOKENS),
    signs: 0,
  };
}

/**
 * Reads the tokens of a pattern's literal text. Ten thousand patterns are read at every start: one loop, no objects.
 * @param most no more tokens than so many are asked for
 * @param endOf where the placeholder that begins with a brace ends; -1 when the brace is a literal one
 */
export function readLiteralTokens(
  source: string,
  tokens: LiteralTokens,
  most: number = MOST_TOKENS,
  endOf: (source: string, brace: number) => number = endOfPlaceholder,
): void {
  let count = 0;
  let hash = HASH_START;
  let inToken = false;
  let touched = false;
  let follows = 0;
  let signs = 0;
  let letters = 0;
  for (let i = 0; i <= source.length && count < most; i++) {
    const code = i < source.length ? source.charCodeAt(i) : 0;
    const tokenCode = code < 128 ? (tokenCodes[code] ?? 0) : 0;
    if (tokenCode !== 0) {
      hash = Math.imul(hash ^ tokenCode, HASH_FACTOR);
      inToken = true;
      if (tokenCode > 57) letters++;
      continue;
    }
    const close = code === BRACE ? endOf(source, i) : -1;
    signs += code < 128 ? (signCodes[code] ?? 0) : 0;
    if (inToken) {
      tokens.hashes[count] = hash;
      // "8192" stands anywhere.
      tokens.whole[count] = touched || close !== -1 || letters === 0 ? 0 : 1;
      letters = 0;
      tokens.follows[count] = follows;
      count++;
      hash = HASH_START;
      inToken = false;
      follows = 1;
    }
    touched = close !== -1;
    if (close !== -1) {
      follows = 0;
      i = close;
    } else if (code === BRACE && source.charCodeAt(i + 1) === BRACE) i++;
  }
  tokens.count = count;
  tokens.signs = signs;
}

const BRACE = 123;

/** Where the placeholder that begins with the brace at `brace` ends; -1 when the brace is a literal one. */
export function endOfPlaceholder(source: string, brace: number): number {
  let end = brace + 1;
  while (isTokenCode(source.charCodeAt(end)) || source.charCodeAt(end) === 45) end++;
  return end > brace + 1 && source.charCodeAt(end) === BRACE + 2 ? end : -1;
}
