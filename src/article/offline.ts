import type { Issue } from "../schema/issue.ts";
import type { Block } from "./blocks.ts";

/** An article as the command reads it without the repository: its fields, and its text taken apart. */
export type OfflineArticle = Omit<Issue, "pastes" | "examples" | "notReproduced"> & {
  slug: string;
  body: Block[];
};
