import type { Content } from "../content/content.ts";
import { buildIndex } from "../match/build-index.ts";
import { type Compiled, compileIndex } from "../match/compile.ts";
import { catalogues } from "./catalogues.ts";
import type { Check } from "./check.ts";
import { files } from "./files.ts";
import { patterns } from "./patterns.ts";
import { wrappers } from "./wrappers.ts";

/** Checks of what the index is made of: who asks it needs them. */
export const indexed: readonly Check[] = [files, catalogues, patterns, wrappers];

const compiled = new WeakMap<Content["articles"], Compiled>();

/** The index of all articles and messages, ready to match: made once for all checks, as it takes most of their time. */
export function compiledIndex(content: Content): Compiled {
  const { articles } = content;
  const known =
    compiled.get(articles) ?? compileIndex(buildIndex(articles, content.catalogues, content.wrappers));
  compiled.set(articles, known);
  return known;
}
