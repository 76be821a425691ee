import type { BuiltFile } from "../../../schema/offline.ts";
import type { OfflineFailure, OfflinePart } from "../../../schema/offline-parts.ts";

/** Bytes of a part, and how many of them are on this device. */
export type Share = { total: number; here: number };

/** What there is to keep, and what is kept. A checkout without a lab image has no playground. */
export type Holdings = {
  parts: Partial<Record<OfflinePart, Share>>;
  /** Every page is here; `older`: of an older build. */
  pages: "none" | "whole" | "older";
  archive: BuiltFile | null;
};

/** What the page asks of its worker. `home` is the address of the site's home. */
export type Ask =
  | { ask: "look"; home: string }
  | { ask: "keep"; home: string; parts: OfflinePart[] }
  | { ask: "remove"; home: string };

/** Why it did not work. `detail` is for people: a file, numbers. */
export type Failure = { why: OfflineFailure; detail: string };

/** What the worker tells the page. */
export type Told =
  | { tell: "holds"; holdings: Holdings }
  | { tell: "loading"; share: Share }
  | { tell: "kept"; holdings: Holdings }
  | { tell: "removed"; holdings: Holdings }
  | { tell: "failed"; failure: Failure };
