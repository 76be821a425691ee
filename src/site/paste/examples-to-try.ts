import type { Article } from "../../content/issues.ts";
import { piecesOf } from "../text/placeholders.ts";

/** Characters of a line that is worth trying: more than words, no more than three lines on the page. */
const length = { least: 60, most: 240 };

/**
 * Error lines to try the paste page with, of as many articles: as people posted them, the most wrapped first.
 * @param count how many at most
 */
export function examplesToTry(articles: Article[], count: number): string[] {
  const lines = articles.flatMap(({ issue }) => {
    const wordings = issue.signatures.map(({ pattern }) => literalsOf(pattern));
    return issue.pastes
      .flatMap((paste) => paste.split("\n"))
      .map((line) => line.trim())
      .filter((line) => line.length >= length.least && line.length <= length.most)
      .filter((line) => wordings.some((literals) => literals.every((literal) => line.includes(literal))))
      .sort(longestFirst)
      .slice(0, 1);
  });
  return lines.sort(longestFirst).slice(0, count);
}

function literalsOf(pattern: string): string[] {
  return piecesOf(pattern).flatMap(({ text, placeholder }) => (placeholder ? [] : [text]));
}

function longestFirst(a: string, b: string): number {
  return b.length - a.length;
}
