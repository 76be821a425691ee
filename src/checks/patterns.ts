/**
 * Proves that every signature, and what every command of "confirm" prints, is a pattern that the matcher can read:
 * literal text and placeholders that it knows.
 */

import type { Article } from "../content/issues.ts";
import { UserError } from "../errors/user-error.ts";
import { parsePattern } from "../match/pattern.ts";
import type { Check } from "./check.ts";

export const patterns: Check = {
  name: "patterns",
  about:
    "Every signature is one that the matcher can read, and so is what an article's commands print to confirm it.",
  run: ({ articles }) => articles.flatMap(unfitPatterns),
};

function unfitPatterns({ issue, at }: Article): string[] {
  return [
    ...issue.signatures.flatMap(({ pattern }, i) =>
      unfitPattern(pattern).map((why) => `${at(["signatures", i, "pattern"])}: ${why}`),
    ),
    ...issue.confirm.flatMap(({ prints }, i) =>
      unfitPattern(prints).map((why) => `${at(["confirm", i, "prints"])}: ${why}`),
    ),
  ];
}

/** Why the matcher cannot read a pattern, if it cannot. */
export function unfitPattern(pattern: string): string[] {
  try {
    parsePattern(pattern);
    return [];
  } catch (error) {
    if (error instanceof UserError) return [error.message];
    throw error;
  }
}
