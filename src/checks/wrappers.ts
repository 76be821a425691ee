/**
 * Proves that every wrapper wraps something:
 * 1. it has `{cause}` once, where the error stands that it is put round; one that is marked `innermost` has none;
 * 2. it is a pattern that the matcher can read.
 */

import { wrappersFile } from "../content/wrappers.ts";
import { placeInJson } from "../files/json.ts";
import { parsePattern } from "../match/pattern.ts";
import type { Wrapper } from "../schema/wrapper.ts";
import type { Check } from "./check.ts";
import { unfitPattern } from "./patterns.ts";

export const wrappers: Check = {
  name: "wrappers",
  about:
    "All words that layers put round an error say, once, where that error stands, or that they stand for it.",
  run: async ({ root, wrappers: list }) => {
    const found = list.map((wrapper, index) =>
      unfit(wrapper).map(
        async (why) => `${await placeInJson(root, wrappersFile, ["wrappers", index, "pattern"])}: ${why}`,
      ),
    );
    return Promise.all(found.flat());
  },
};

function unfit({ pattern, innermost }: Wrapper): string[] {
  const unreadable = unfitPattern(pattern);
  if (unreadable.length > 0) return unreadable;
  const causes = parsePattern(pattern).values.filter((name) => name === "cause").length;
  if (innermost)
    return causes === 0
      ? []
      : [`"${pattern}" has {cause}, so it is not innermost. Remove "innermost", or {cause}.`];
  if (causes === 1) return [];
  return causes === 0
    ? [
        `"${pattern}" has no {cause}. Write {cause} where the error stands that it wraps, or "innermost": true if it wraps none.`,
      ]
    : [`"${pattern}" has {cause} ${causes} times. Write it once, and {text} for what else varies.`];
}
