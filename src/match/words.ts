/** FNV-1a, 32 bits. */
export const HASH_START = 0x811c9dc5 | 0;
export const HASH_FACTOR = 0x01000193;

/** A hash for two words that stand side by side. */
export function pairHash(first: number, second: number): number {
  return Math.imul(first ^ (second >>> 13), HASH_FACTOR) ^ Math.imul(second, 31);
}

/** Whether a character (lower case) belongs to a word: letters, digits, `_`. */
export function isWordCode(code: number): boolean {
  return (code >= 97 && code <= 122) || (code >= 48 && code <= 57) || code === 95;
}

/** A character in lower case, ASCII only. */
export function lowerCode(code: number): number {
  return code >= 65 && code <= 90 ? code | 32 : code;
}

/**
 * Calls back for every word of a pattern's literal text, in order.
 * @param visit gets the word's hash, whether it stands as a whole in a text (one that touches a placeholder is part of
 *   a longer word there: "fd{number}"), and whether no placeholder stands between it and the word before
 */
export function eachLiteralWord(
  source: string,
  visit: (hash: number, whole: boolean, follows: boolean) => void,
): void {
  let hash = HASH_START;
  let inWord = false;
  let touched = false;
  let follows = false;
  for (let i = 0; i <= source.length; i++) {
    const code = i < source.length ? lowerCode(source.charCodeAt(i)) : 0;
    if (isWordCode(code)) {
      hash = Math.imul(hash ^ code, HASH_FACTOR);
      inWord = true;
      continue;
    }
    const close = code === BRACE ? endOfPlaceholder(source, i) : -1;
    if (inWord) {
      visit(hash, !touched && close === -1, follows);
      hash = HASH_START;
      inWord = false;
      follows = true;
    }
    touched = close !== -1;
    if (close !== -1) {
      follows = false;
      i = close;
    } else if (code === BRACE && source.charCodeAt(i + 1) === BRACE) i++;
  }
}

const BRACE = 123;

/** Where the placeholder that begins with the brace at `brace` ends; -1 when the brace is a literal one. */
export function endOfPlaceholder(source: string, brace: number): number {
  let end = brace + 1;
  while (end < source.length && isNameCode(source.charCodeAt(end))) end++;
  return end > brace + 1 && source.charCodeAt(end) === BRACE + 2 ? end : -1;
}

function isNameCode(code: number): boolean {
  return isWordCode(lowerCode(code)) || code === 45;
}
