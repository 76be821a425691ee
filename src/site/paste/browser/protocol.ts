import type { Cursor, Excerpt } from "../../../answer/excerpt.ts";
import type { Explanation, Target } from "../../../answer/explanation.ts";
import type { Refusal } from "./reading.ts";

/** What the page asks of its worker. `turn` grows with every paste; what is told of an older one is dropped. */
export type Ask =
  | { ask: "load" }
  | { ask: "explain"; turn: number; paste: string | File }
  | { ask: "more"; turn: number; from: Cursor }
  | { ask: "share"; turn: number };

/** What the worker tells the page. */
export type Told =
  | { tell: "answer"; turn: number; shown: Explanation }
  | { tell: "refused"; turn: number; why: Refusal }
  /** The index could not be loaded. */
  | { tell: "no-index"; turn: number }
  /** The matcher, which shall never throw, has. */
  | { tell: "broken"; turn: number }
  | { tell: "more"; turn: number; log: Excerpt; targets: Record<number, Target> }
  /** Absent when the paste is too long for a link. */
  | { tell: "share"; turn: number; fragment: string | undefined };
