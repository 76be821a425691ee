/** Calls back for every word (letters, digits, `_`) of a text in lower case, with its hash, in order. */
export function eachWord(text: string, visit: (hash: number, start: number, end: number) => void): void {
  let start = -1;
  let hash = HASH_START;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (isWordCode(code)) {
      if (start < 0) start = i;
      hash = Math.imul(hash ^ code, HASH_FACTOR);
    } else if (start >= 0) {
      visit(hash, start, i);
      start = -1;
      hash = HASH_START;
    }
  }
  if (start >= 0) visit(hash, start, text.length);
}

/** FNV-1a, 32 bits. */
export const HASH_START = 0x811c9dc5 | 0;
export const HASH_FACTOR = 0x01000193;

/** A hash for two words that stand side by side. */
export function pairHash(first: number, second: number): number {
  return Math.imul(first ^ (second >>> 13), HASH_FACTOR) ^ Math.imul(second, 31);
}

/** Whether a character (lower case) belongs to a word. */
export function isWordCode(code: number): boolean {
  return (code >= 97 && code <= 122) || (code >= 48 && code <= 57) || code === 95;
}
