/*
 * What only the terminal says of an article and of a paste, English: headings that stand alone in a line, and sentences
 * where the page has something to look at. What the page says too is in src/answer/words.ts.
 */

/** Headings of what `explain` and `show` print, and what stands before a check's output. */
export const headings = { fix: "Fix", confirm: "Confirm", more: "More", prints: "prints " };

const elsewhere =
  "The cause may stand in other lines: try more of the log, or the output of the command that failed.";

/** What follows the verdict where no article is the answer. */
export const hints = {
  empty: "There is nothing to explain: the text is empty.",
  exitCode:
    "It says how a program ended; what went wrong stands in its log, or in the output of the command that failed.",
  noArticle: "Parts of it are known: below is what prints them. The cause may stand in the last of them.",
  elsewhere,
  /** Of very many messages. */
  allInJson: "(--json has all)",
};
