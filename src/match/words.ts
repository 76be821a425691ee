/** FNV-1a, 32 bits. */
export const HASH_START = 0x811c9dc5 | 0;
export const HASH_FACTOR = 0x01000193;

/** A hash for two words that stand side by side. */
export function pairHash(first: number, second: number): number {
  return Math.imul(first ^ (second >>> 13), HASH_FACTOR) ^ Math.imul(second, 31);
}

/** By character (ASCII): what it is in lower case when it belongs to a word (letters, digits, `_`), else 0. */
const wordCodes = Uint8Array.from({ length: 128 }, (_, code) =>
  /\w/.test(String.fromCharCode(code)) ? String.fromCharCode(code).toLowerCase().charCodeAt(0) : 0,
);
/** By character (ASCII): 1 for quotation marks and the like, which prose seldom has where a message does. */
const signCodes = Uint8Array.from({ length: 128 }, (_, code) =>
  /["#$%&'()<=>@[\]`]/.test(String.fromCharCode(code)) ? 1 : 0,
);

/** Whether a character (lower case or upper) belongs to a word. */
export function isWordCode(code: number): boolean {
  return code < 128 && wordCodes[code] !== 0;
}

/** The words of a pattern's literal text, in order. The arrays are used again for the next pattern. */
export type LiteralWords = {
  count: number;
  hashes: Int32Array;
  /**
   * Whether it can be looked up: one that touches a placeholder is part of a longer word in a text ("fd{number}"), and
   * one that is but a number says nothing.
   */
  whole: Uint8Array;
  /** Whether no placeholder stands between it and the word before. */
  follows: Uint8Array;
  /** Quotation marks and the like between the words. */
  signs: number;
};

/** Longer patterns do not exist; what comes after so many words is not needed to find one. */
const MOST_WORDS = 256;

export function literalWordsBuffer(): LiteralWords {
  return {
    count: 0,
    hashes: new Int32Array(MOST_WORDS),
    whole: new Uint8Array(MOST_WORDS),
    follows: new Uint8Array(MOST_WORDS),
    signs: 0,
  };
}

/** Reads the words of a pattern's literal text. Ten thousand patterns are read at every start: one loop, no objects. */
export function readLiteralWords(source: string, words: LiteralWords): void {
  let count = 0;
  let hash = HASH_START;
  let inWord = false;
  let touched = false;
  let follows = 0;
  let signs = 0;
  let letters = 0;
  for (let i = 0; i <= source.length && count < MOST_WORDS; i++) {
    const code = i < source.length ? source.charCodeAt(i) : 0;
    const wordCode = code < 128 ? (wordCodes[code] ?? 0) : 0;
    if (wordCode !== 0) {
      hash = Math.imul(hash ^ wordCode, HASH_FACTOR);
      inWord = true;
      if (wordCode > 57) letters++;
      continue;
    }
    const close = code === BRACE ? endOfPlaceholder(source, i) : -1;
    signs += code < 128 ? (signCodes[code] ?? 0) : 0;
    if (inWord) {
      words.hashes[count] = hash;
      // "8192" stands anywhere.
      words.whole[count] = touched || close !== -1 || letters === 0 ? 0 : 1;
      letters = 0;
      words.follows[count] = follows;
      count++;
      hash = HASH_START;
      inWord = false;
      follows = 1;
    }
    touched = close !== -1;
    if (close !== -1) {
      follows = 0;
      i = close;
    } else if (code === BRACE && source.charCodeAt(i + 1) === BRACE) i++;
  }
  words.count = count;
  words.signs = signs;
}

const BRACE = 123;

/** Where the placeholder that begins with the brace at `brace` ends; -1 when the brace is a literal one. */
export function endOfPlaceholder(source: string, brace: number): number {
  let end = brace + 1;
  while (isWordCode(source.charCodeAt(end)) || source.charCodeAt(end) === 45) end++;
  return end > brace + 1 && source.charCodeAt(end) === BRACE + 2 ? end : -1;
}
