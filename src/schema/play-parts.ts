/* What the playground loads and how it fails. Apart from its schema, which a page need not load to name them. */

/** What its files are for, in the order in which they are told of. */
export const playParts = ["machine", "runtime", "files"] as const;
export type PlayPart = (typeof playParts)[number];

/** Why it did not work; pages say it in words. */
export type PlayFailure =
  | "no-wasm"
  | "memory"
  | "cut-off"
  | "damaged"
  | "steps"
  | "too-slow"
  | "too-much-output"
  | "panic"
  | "broken";
