import { type EmitterId, emitterNames, type MessageKind } from "../schema/emitters.ts";
import { layerTitles } from "../schema/layers.ts";
import { counted, grouped } from "./english-numbers.ts";
import type { Subject } from "./subjects.ts";

/** Any text may stand for a name: the type of the words is that of this table. */
const names: Record<EmitterId, string> = emitterNames;

/*
 * What an answer says on the page and in the terminal, English. The page has each language's words, and its English ones
 * begin with these; the terminal has these alone, as the package has no site. A text that ends in a blank stands before
 * what it speaks of.
 */

/** Names, and how words and numbers stand in a sentence. */
export const sentenceWords = {
  emitterNames: names,
  layerTitles,
  /** Between the items of a list in a sentence. */
  comma: ", ",
  colon: ": ",
  andMore: (list: string, count: number) => `${list} and ${count} more`,
  grouped,
  sharedWords: "Other problems print these words too",
};

/** What is said of a paste. */
export const answerWords = {
  match: "Match: ",
  possible: "Possible: ",
  /** No article explains the text, and this rule does. */
  rule: "No article yet; the rule: ",
  noArticle: "No article yet",
  wrappersOnly: "Not known, apart from what wraps it",
  none: "Not known",
  noneText:
    "Crunbook knows no message in this text. It may be the error of another program, or one that nobody has reported here yet.",
  exitCode: (code: number) => `Exit code ${code}`,
  causes: "Likely causes",
  closest: "Closest articles, not certain",
  others: "Also possible",
  otherRules: "Rules for other objects",
  placeLine: (line: string) => `Line ${line} of your text`,
  /** Before the name of each. */
  subjects: { pod: "pod", container: "container", unit: "unit" } satisfies Record<Subject["kind"], string>,
  ruleFix: (layer: string) => `Fix, ${layer}: `,
  otherFixes: (layers: string) => `Fix elsewhere: ${layers}`,
  why: "Why this answer",
  because: "Because your text has ",
  checkPrints: "And what the check of this issue prints: ",
  /** Who prints the words before it, and of which cause. */
  printedBy: (who: string) => `: printed by ${who}`,
  ofCause: (cause: string) => ` (${cause})`,
  also: (sentence: string) => `. ${sentence}.`,
  /** Behind the words: what was asked for, and the answer. */
  ruleOf: (operation: string, errno: string) => `: ${operation}, answered with ${errno}`,
  chain: "The error, taken apart",
  messages: "Known messages without an article",
  otherMessages: "Other known messages",
  moreMessages: (count: number) => counted(count, "more known message"),
  printers: (who: string) => `${who}. `,
  kinds: { error: "", warning: "A warning. ", fatal: "A fatal. " } satisfies Record<MessageKind, string>,
  inLine: (line: string) => `In line ${line}.`,
  timesFirst: (count: number, line: string) => `${counted(count, "time")}, first in line ${line}.`,
  timesOrMore: (count: number, line: string) => `${grouped(count)} times or more, first in line ${line}.`,
  searchProse: "Search the articles for ",
};

export type AnswerWords = typeof answerWords;
