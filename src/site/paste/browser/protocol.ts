import type { Cursor, Excerpt } from "../../../answer/excerpt.ts";
import type { Explanation, Target } from "../../../answer/explanation.ts";
import type { Fix } from "../../../article/fixes.ts";
import type { Locale } from "../../../schema/locale.ts";
import type { Refusal } from "./reading.ts";

/** What the page asks of its worker. `turn` grows with every paste; what is told of an older one is dropped. */
export type Ask =
  | { ask: "load" }
  | { ask: "explain"; turn: number; paste: string | File }
  | { ask: "more"; turn: number; from: Cursor }
  | { ask: "share"; turn: number };

/** Whether an answer was found with both files of the index: the second may be on its way, or could not be loaded. */
export type More = "coming" | "there" | "missing";

/** The fixes of the likeliest article, the first one for where the paste comes from. */
export type ToldFixes = { locale: Locale; fixes: Fix[] };

export type AnswerTold = {
  tell: "answer";
  turn: number;
  shown: Explanation;
  /** Absent without an article, or where they could not be loaded. */
  fixes: ToldFixes | undefined;
  more: More;
  /** It takes the place of an answer to the same question that was found without the second file. */
  refines: boolean;
};

/** What the worker tells the page. */
export type Told =
  | AnswerTold
  | { tell: "refused"; turn: number; why: Refusal }
  /** The index could not be loaded. */
  | { tell: "no-index"; turn: number }
  /** The matcher, which shall never throw, has. */
  | { tell: "broken"; turn: number }
  | { tell: "more"; turn: number; log: Excerpt; targets: Record<number, Target> }
  /** Absent when the paste is too long for a link. */
  | { tell: "share"; turn: number; fragment: string | undefined };
