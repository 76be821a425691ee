import { buildIndexFiles } from "../../match/build-index.ts";
import { fromContent } from "../data/site-content.ts";

/** The matcher's index, in two files that belong together. */
export const indexFiles = fromContent(({ articles, catalogues, wrappers }) =>
  buildIndexFiles(articles, catalogues, wrappers),
);
