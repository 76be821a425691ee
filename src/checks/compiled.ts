import type { Content } from "../content/content.ts";
import { buildIndex } from "../match/build-index.ts";
import { type Compiled, compileIndex } from "../match/compile.ts";

const compiled = new WeakMap<Content["articles"], Compiled>();

/** The index of all articles and messages, ready to match: made once for all checks, as it takes most of their time. */
export function compiledIndex({ articles, catalogues, wrappers }: Content): Compiled {
  const known = compiled.get(articles) ?? compileIndex(buildIndex(articles, catalogues, wrappers));
  compiled.set(articles, known);
  return known;
}
