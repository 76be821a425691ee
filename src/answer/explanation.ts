import type { Answer, Emitter, FoundMessage } from "../match/answer.ts";
import type { Layer } from "../schema/layers.ts";
import type { Locale } from "../schema/locale.ts";
import type { ShownChecks } from "./checks.ts";
import type { Excerpt } from "./excerpt.ts";
import type { Head } from "./heads.ts";
import type { Subject } from "./subjects.ts";

/** What a reader is told of a paste, on the page and in the terminal: small, however long the paste is. */
export type Explanation = {
  outcome: Answer["outcome"];
  verdict: Verdict;
  /** The most likely first. */
  articles: ShownArticle[];
  /** What stands in for an article where there is none: the most specific first. */
  rules: ShownRule[];
  /** Articles that only come near, the closest first. */
  closest: ShownLead[];
  /** The exit code that the paste asks of, or names. */
  exitCode?: ShownExitCode;
  /** Where it stands what decided, when the paste has several lines. */
  place?: ShownPlace;
  /** The line that decided, outermost link first; empty where it says no more than the articles do. */
  chain: ShownLink[];
  /** The messages that no article explains, those that inform first; of very many the first ones. */
  messages: ShownMessage[];
  /** How many of all these inform. */
  telling: number;
  /** Which article or message each mark is of. */
  targets: Record<number, Target>;
  log: Excerpt;
  /** False when some messages occur so often that only their first places are marked. */
  allMarked: boolean;
  /** Where the paste comes from, the surest first. */
  layers: Layer[];
  /** Lines of the paste. */
  lines: number;
  /** Words of it for the search in prose. */
  words: string;
  /** Lines of it for a report; empty when the paste is. */
  sample: string;
};

/**
 * The answer in a word: how sure the first article is, or what is known without one: what the kernel's answer means for
 * the operation, an exit code, messages that inform, only messages that wrap them, nothing.
 */
export type Verdict = "match" | "possible" | "rule" | "exit-code" | "no-article" | "wrappers" | "none";

export type ShownArticle = ShownChecks &
  Head & {
    slug: string;
    /** The language that it is in. */
    locale: Locale;
    /** With the paste's values in place of its examples. */
    title: string;
    summary: string;
    outcome: "match" | "possible";
    reasons: ShownReason[];
    values: { name: string; text: string }[];
    /** Where it can be put right: first where the paste comes from. */
    layers: Layer[];
  };

/** What an errno means for an operation, with the paste's values: shown where no article is. */
export type ShownRule = {
  slug: string;
  title: string;
  operation: string;
  errno: string;
  summary: string;
  /** The paste's words that speak of it. */
  words: string;
  values: { name: string; text: string }[];
  /** The likeliest first. */
  reasons: ShownRuleReason[];
};

/** A case in which the kernel answers so. */
export type ShownRuleReason = ShownChecks & {
  title: string;
  why: string;
  holds?: string;
  /** What to do, first where the paste comes from. */
  fixes: { layer: Layer; text: string }[];
  /** Articles that are instances of it. */
  issues: ShownLead[];
};

/** An article to look at, by its title. */
export type ShownLead = Pick<ShownArticle, "slug" | "locale" | "title" | "swaps">;

/** An exit code, with the articles whose problem ends with it, the likeliest first. */
export type ShownExitCode = {
  code: number;
  means: string;
  causes: ShownLead[];
};

/** A line of the paste, with what it speaks of. */
export type ShownPlace = {
  line: number;
  subjects: Subject[];
  /** The mark of it in the text, when that is shown. */
  mark?: number;
};

export type ShownReason = {
  kind: "signature" | "check";
  /** The paste's words; `value` where a placeholder of the pattern stood. */
  words: { text: string; value: boolean }[];
  by?: string;
  releases?: string;
  cause?: string;
  /** Other problems print these words too. */
  shared?: true;
};

export type ShownLink = {
  text: string;
  emitters: Emitter[];
  means?: string;
  target: Target;
};

export type ShownMessage = Pick<FoundMessage, "template" | "kind" | "emitters" | "informative" | "count"> & {
  /** Index into the answer's messages: what marks and links name it by. */
  id: number;
  /** It may occur more often than was counted. */
  atLeast: boolean;
  /** Of the paste, where it occurs first. */
  line: number;
};

/** An index into the articles, or the id of a message; neither where nothing is known. */
export type Target = { article?: number; message?: number };

/** What an answer calls an article: the paste's own words for it, or its title. */
export function headingOf({ head, title }: Pick<ShownArticle, "head" | "title">): string {
  return head ?? title;
}

/** Marked places that are shown at a time. */
export const placesAtOnce = 50;
/** At first so many are, when what decided is among them. */
export const mostPlaces = 200;
