import type { Failure } from "../playground/browser/protocol.ts";
import type { Part } from "../playground/needed.ts";
import type { playgroundWords } from "./en/playground.ts";

/** The words of the playground, in whatever language. */
export type PlaygroundWords = typeof playgroundWords & {
  loading: Record<Part, string>;
  failures: Record<Failure["why"], string>;
};
