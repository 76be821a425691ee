import type { Article } from "../content/issues.ts";
import { UserError } from "../errors/user-error.ts";
import { parsePattern } from "../match/pattern.ts";
import { at } from "./references.ts";

/** Patterns that can't be compiled. Every other check takes them as right. */
export function checkPatterns(articles: Article[]): string[] {
  return articles.flatMap((article) => [
    ...article.issue.signatures.flatMap(({ pattern }, i) =>
      unfit(pattern).map((why) => `${at(article, ["signatures", i, "pattern"])}: ${why}`),
    ),
    ...article.issue.confirm.flatMap(({ prints }, i) =>
      unfit(prints).map((why) => `${at(article, ["confirm", i, "prints"])}: ${why}`),
    ),
  ]);
}

function unfit(pattern: string): string[] {
  try {
    parsePattern(pattern);
    return [];
  } catch (error) {
    if (error instanceof UserError) return [error.message];
    throw error;
  }
}
