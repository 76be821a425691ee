import type { ShownMessage } from "./explanation.ts";
import type { AnswerWords } from "./words.ts";

/** The words of a language that say where a message stands in a paste, and how often. */
type TimesWords = {
  grouped: (count: number) => string;
  paste: Pick<AnswerWords, "inLine" | "timesFirst" | "timesOrMore">;
};

/** Where a message occurs first, and how often. */
export function timesText(
  { count, atLeast, line }: Pick<ShownMessage, "count" | "atLeast" | "line">,
  { grouped, paste }: TimesWords,
): string {
  const first = grouped(line);
  if (count === 1) return paste.inLine(first);
  return atLeast ? paste.timesOrMore(count, first) : paste.timesFirst(count, first);
}
