import type { Answer, Emitter, FoundMessage } from "../match/answer.ts";
import type { Layer } from "../schema/layers.ts";
import type { Locale } from "../schema/locale.ts";
import type { Excerpt } from "./excerpt.ts";

/** What the page shows of an answer: small, however long the paste is. */
export type Shown = {
  outcome: Answer["outcome"];
  articles: ShownArticle[];
  chain: ShownLink[];
  messages: ShownMessage[];
  /** Which article or message each mark is of. */
  targets: Record<number, Target>;
  log: Excerpt;
  /** False when some messages occur so often that only their first places are marked. */
  allMarked: boolean;
  /** Lines of the paste. */
  lines: number;
  /** Words of it for the search in prose. */
  words: string;
  /** Lines of it for a report. */
  sample: string;
};

export type ShownArticle = {
  slug: string;
  /** The language that it is in. */
  locale: Locale;
  title: string;
  summary: string;
  outcome: "match" | "possible";
  reasons: ShownReason[];
  values: { name: string; text: string }[];
  checks: { run: string; prints: string }[];
  /** Where it can be put right. */
  layers: Layer[];
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
  /** Of the paste, where it occurs first. */
  line: number;
};

/** An index into the articles, or the id of a message; neither where nothing is known. */
export type Target = { article?: number; message?: number };

/** Marked places that are shown at a time. */
export const placesAtOnce = 200;
