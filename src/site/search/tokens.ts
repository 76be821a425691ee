import { plainWords } from "../../answer/plain-words.ts";
import { indexedParts, soughtParts } from "./han.ts";

/*
 * The one way in which text becomes search words, for the index and for what is typed. Pagefind on its own drops
 * punctuation and joins what it separated (`/proc/self/fd` becomes `procselffd`), so that parts of a path, a system
 * call or a key are not found. Runs in Node and on the page.
 */

/** More words than this narrow nothing down, but each costs time. */
const mostWords = 24;

/** The words of a text, in order and in lower case: `open /proc/self/fd: EPERM` → open proc self fd eperm. */
export function wordsOf(text: string): string[] {
  return plainWords(text).flatMap(indexedParts);
}

/** What to give Pagefind for what a person typed. Quotes, which Pagefind takes for a phrase, are gone. */
export function searchWords(typed: string): string[] {
  return [...new Set(plainWords(typed).flatMap(soughtParts))].slice(0, mostWords);
}

/**
 * The text in which Pagefind shall find something: as it is, for its own reading of it, and once more with every
 * word apart where punctuation stood in a word.
 */
export function searchText(text: string): string {
  const joined = text.split(/\s+/).filter((part) => wordsOf(part).length > 1);
  return joined.length === 0 ? text : `${text} ${joined.flatMap(wordsOf).join(" ")}`;
}

/**
 * Which of the words stand in a text, give or take an ending: Pagefind takes `selinux` for `self` where it knows
 * nothing closer, and what looks like a hit must be one.
 */
export function wordsIn(words: string[], text: string): string[] {
  const there = wordsOf(text);
  return words.filter((word) => {
    const stem = word.length > 4 ? word.slice(0, Math.max(4, word.length - 3)) : word;
    return there.some((candidate) => candidate.startsWith(stem));
  });
}

/** Between the items of a list in a result's data, where Pagefind keeps no line ends. */
export const listSeparator = " ␞ ";

/** How a text is compared with what was typed, punctuation included: spaces and case do not count. */
export function literal(text: string): string {
  return text.toLowerCase().replaceAll(/\s+/g, " ").trim();
}
