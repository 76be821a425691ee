import { plainTokens } from "../../answer/plain-tokens.ts";
import { indexedParts, soughtParts } from "./han.ts";

/*
 * The one way in which text becomes tokens to search by, for the index and for what is typed. Pagefind on its own drops
 * punctuation and joins what it separated (`/proc/self/fd` becomes `procselffd`), so that parts of a path, a system
 * call or a key are not found. Runs in Node and on the page.
 */

/** More tokens than this narrow nothing down, but each costs time. */
const mostTokens = 24;

/** The tokens of a text, in order and in lower case: `open /proc/self/fd: EPERM` → open proc self fd eperm. */
export function tokensOf(text: string): string[] {
  return plainTokens(text).flatMap(indexedParts);
}

/** What to give Pagefind for what a person typed. Quotes, which Pagefind takes for a phrase, are gone. */
export function soughtTokens(typed: string): string[] {
  return [...new Set(plainTokens(typed).flatMap(soughtParts))].slice(0, mostTokens);
}

/**
 * The text in which Pagefind shall find something: as it is, for its own reading of it, and once more with every
 * token apart where punctuation stood in a word.
 */
export function searchText(text: string): string {
  const joined = text.split(/\s+/).filter((part) => tokensOf(part).length > 1);
  return joined.length === 0 ? text : `${text} ${joined.flatMap(tokensOf).join(" ")}`;
}

/**
 * Which of the tokens stand in a text, give or take an ending: Pagefind takes `selinux` for `self` where it knows
 * nothing closer, and what looks like a hit must be one.
 */
export function tokensIn(tokens: string[], text: string): string[] {
  const there = tokensOf(text);
  return tokens.filter((token) => {
    const stem = token.length > 4 ? token.slice(0, Math.max(4, token.length - 3)) : token;
    return there.some((candidate) => candidate.startsWith(stem));
  });
}

/** Between the items of a list in a result's data, where Pagefind keeps no line ends. */
export const listSeparator = " ␞ ";

/** How a text is compared with what was typed, punctuation included: spaces and case do not count. */
export function literal(text: string): string {
  return text.toLowerCase().replaceAll(/\s+/g, " ").trim();
}
