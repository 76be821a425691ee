import type { BuiltFile } from "../../../schema/offline.ts";

/** What can be kept: the pages with all they load, the lab's files, the examples' bundles. */
export const offlineParts = ["site", "playground", "bundles"] as const;
export type OfflinePart = (typeof offlineParts)[number];

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

/** Why it did not work; the page says it in words. `detail` is for people: a file, numbers. */
export type Failure = { why: "cut-off" | "damaged" | "no-space" | "broken"; detail: string };

/** What the worker tells the page. */
export type Told =
  | { tell: "holds"; holdings: Holdings }
  | { tell: "loading"; share: Share }
  | { tell: "kept"; holdings: Holdings }
  | { tell: "removed"; holdings: Holdings }
  | { tell: "failed"; failure: Failure };
