import type { Layer } from "../schema/layers.ts";

/** A run of words in one style. */
export type Inline = { text: string; mark?: "code" | "strong" | "emphasis"; url?: string };

/** One part of an article, from top to bottom. */
export type Block =
  | { kind: "heading"; depth: number; text: Inline[] }
  | { kind: "paragraph"; text: Inline[] }
  | { kind: "code"; language?: string; text: string }
  | { kind: "list"; ordered: boolean; items: Block[][] }
  /** Row by row, the first with the columns' names. */
  | { kind: "table"; rows: Inline[][][] }
  | { kind: "quote"; blocks: Block[] }
  /** `<Fix layer="…">`: how to put it right in one place. */
  | { kind: "fix"; layer: Layer; blocks: Block[] };
