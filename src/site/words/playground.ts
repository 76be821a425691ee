import type { Failure } from "../client/playground/protocol.ts";
import type { Part } from "../play/needed.ts";
import type { playgroundStrings } from "./en/playground.ts";

/** The words of the playground, in whatever language. */
export type PlaygroundStrings = typeof playgroundStrings & {
  loading: Record<Part, string>;
  failures: Record<Failure["why"], string>;
};
