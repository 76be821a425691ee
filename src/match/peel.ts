import type { Span } from "./answer.ts";
import { Offsets } from "./offsets.ts";

/** A paste without its wrapping. */
export type Peeled = {
  /** As the runtime printed it, as far as that can be told. */
  text: string;
  /** The same in lower case (ASCII only), of the same length. */
  lower: string;
  /** From positions in `text` to positions in the paste. */
  offsets: Offsets;
};

const NEWLINE = 10;
const SPACE = 32;
const BACKSLASH = 92;
const PERCENT = 37;
/** A text from an address: its blanks are encoded, which nothing else writes so. */
const ENCODED = /\w%20[\w%]/i;

/**
 * Takes a paste's wrapping off, in one pass: colours, the escapes that JSON, logrus and Go's `%q` put round an error
 * text (however often they were applied), HTML entities, an address's encoding, typographic quotes. White space within a line becomes one
 * blank: tables pad, `/proc` separates with tabs, web pages copy as no-break spaces.
 * @param paste any text at all; lone surrogates are kept
 */
export function peel(paste: string): Peeled {
  const codes = new Uint16Array(paste.length);
  const offsets = new Offsets();
  let length = 0;
  let last = NEWLINE;
  let ascii = true;
  let distance = -1;
  const isEncoded = ENCODED.test(paste);

  function put(code: number, source: number): void {
    if (code === SPACE && last === SPACE) return;
    if (source - length !== distance) {
      offsets.set(length, source);
      distance = source - length;
    }
    codes[length] = code;
    if (code > 127) ascii = false;
    length++;
    last = code;
  }

  for (let i = 0; i < paste.length; i++) {
    const code = paste.charCodeAt(i);
    if (code === BACKSLASH) {
      const found = readEscape(paste, i);
      if (found.code !== undefined) put(found.code, i);
      i = found.end - 1;
    } else if (code === PERCENT && isEncoded) {
      const character = percentEncoded(paste, i);
      put(character ?? PERCENT, i);
      if (character !== undefined) i += 2;
    } else if (code > SPACE && code < 127 && code !== 38) {
      put(code, i);
    } else if (code === NEWLINE || code === SPACE) {
      put(code, i);
    } else if (code === 27) {
      i = endOfControlSequence(paste, i) - 1;
    } else if (code === 38) {
      const entity = readEntity(paste, i);
      put(entity.code, i);
      i = entity.end - 1;
    } else if (code === 13) {
      // A progress bar returns to the line's beginning without a line feed.
      if (paste.charCodeAt(i + 1) !== NEWLINE) put(NEWLINE, i);
    } else {
      const plain = plainCode(code);
      if (plain !== undefined) put(plain, i);
    }
  }
  offsets.set(length, paste.length);
  const text = decode(codes, length, ascii);
  return { text, lower: inLowerCase(text), offsets };
}

/**
 * The characters of the paste that those of the peeled text from `start` to before `end` stand for, with what wraps
 * them. An empty stretch stays empty.
 */
export function inPaste({ offsets }: Peeled, start: number, end: number): Span {
  const from = offsets.at(start);
  return { start: from, end: end > start ? offsets.at(end) : from };
}

/**
 * A run of backslashes with what follows it: each layer of wrapping doubles them, so any number of them before a quote
 * is one escaped quote.
 * @returns the character meant (undefined: none) and where the escape ends
 */
function readEscape(paste: string, start: number): { code: number | undefined; end: number } {
  let end = start;
  while (paste.charCodeAt(end) === BACKSLASH) end++;
  switch (paste[end]) {
    case '"':
    case "'":
    case "`":
    case "/":
      return { code: paste.charCodeAt(end), end: end + 1 };
    case "n":
    case "r":
      return { code: NEWLINE, end: end + 1 };
    case "t":
      return { code: SPACE, end: end + 1 };
    case "x":
      if (/^x1b$/i.test(paste.slice(end, end + 3))) {
        return { code: undefined, end: endOfControlSequence(paste, end + 2) };
      }
      break;
    case "u": {
      const hex = paste.slice(end + 1, end + 5);
      if (/^001b$/i.test(hex)) return { code: undefined, end: endOfControlSequence(paste, end + 4) };
      if (/^[\da-f]{4}$/i.test(hex)) {
        return { code: plainCode(Number.parseInt(hex, 16)), end: end + 5 };
      }
    }
  }
  return { code: BACKSLASH, end };
}

/** The character that `%20` and the like stand for; undefined for one outside of ASCII, or none. */
function percentEncoded(paste: string, start: number): number | undefined {
  const [, hex] = /^%([0-7][\da-f])/i.exec(paste.slice(start, start + 3)) ?? [];
  return hex === undefined ? undefined : plainCode(Number.parseInt(hex, 16));
}

/** Where a terminal's control sequence ends: `start` is its ESC (or what stands for it). */
function endOfControlSequence(paste: string, start: number): number {
  const introducer = paste[start + 1];
  if (introducer === "[") {
    let end = start + 2;
    // Longer ones than these do not exist; text after a lone ESC [ must not be lost.
    const most = Math.min(paste.length, start + 32);
    while (end < most && /[\d;?:<=>]/.test(paste.charAt(end))) end++;
    return end < most ? end + 1 : start + 2;
  }
  return start + 1;
}

const entities: Record<string, string> = { quot: '"', amp: "&", lt: "<", gt: ">", apos: "'", nbsp: " " };

function readEntity(paste: string, start: number): { code: number; end: number } {
  const [whole, name, number] = /^&(?:([a-z]{2,4})|#(\d{2,5}));/.exec(paste.slice(start, start + 8)) ?? [];
  const code = name === undefined ? Number(number ?? 38) : (entities[name]?.charCodeAt(0) ?? 38);
  const known = whole !== undefined && (number !== undefined || Object.hasOwn(entities, name ?? ""));
  return known ? { code: plainCode(code) ?? SPACE, end: start + whole.length } : { code: 38, end: start + 1 };
}

/** What a rare character stands for in an error text; undefined for one that only steers its display. */
function plainCode(code: number): number | undefined {
  if (code === NEWLINE || (code > SPACE && code < 127)) return code;
  if (code <= SPACE || code === 127 || code === 0xa0 || (code >= 0x2000 && code <= 0x200a)) return SPACE;
  if (code === 0x202f || code === 0x205f || code === 0x3000) return SPACE;
  if (code === 0xad || code === 0xfeff || (code >= 0x200b && code <= 0x200f)) return undefined;
  if ((code >= 0x202a && code <= 0x202e) || (code >= 0x2060 && code <= 0x206f)) return undefined;
  if (code === 0x2028 || code === 0x2029) return NEWLINE;
  if (code >= 0x201c && code <= 0x201f) return 34;
  if (code >= 0x2018 && code <= 0x201b) return 39;
  return code;
}

const anyText = new TextDecoder("utf-16le");
const asciiText = new TextDecoder();

/**
 * TextDecoder replaces lone surrogates by U+FFFD, which is as good here: no message holds one. Most logs are ASCII, and
 * a string of bytes is searched in half the time.
 */
function decode(codes: Uint16Array, length: number, ascii: boolean): string {
  const used = codes.subarray(0, length);
  return ascii ? asciiText.decode(Uint8Array.from(used)) : anyText.decode(used);
}

/** A text in lower case, of the same length whatever its letters: "İ" would become two characters. */
export function inLowerCase(text: string): string {
  const lower = text.toLowerCase();
  return lower.length === text.length ? lower : text.replaceAll(/[A-Z]+/g, (some) => some.toLowerCase());
}
