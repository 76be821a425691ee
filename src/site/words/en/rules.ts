import { counted } from "./numbers.ts";

/** The words of the pages of rules, English. `[text](name)` is a link whose address the page knows by that name. */
export const ruleWords = {
  name: "Rules",
  description:
    "What an errno means for an operation of a container: the cases, how to tell them apart, what to do.",
  lead: (count: number) =>
    `An error without an article is still an operation and the kernel's answer to it. ${counted(count, "rule")}: for each the cases that containers meet, how to tell them apart, and what to do.`,
  /** Behind a rule's title, what it is about. */
  about: (object: string) => `About ${object}.`,
  calls: "System calls: ",
  reasons: "The cases, the likeliest first",
  /** From which release a case holds. */
  holds: (since: string) => ` (${since})`,
  fixes: "What to do",
  instances: "Articles on this case",
  /** On an article's page, before the rules that it is an instance of. */
  behind: "The rule behind it",
  others: "Other rules on this operation",
};

export type RuleWords = typeof ruleWords;
