import { gzipSync } from "node:zlib";
import type { Article } from "../../../src/content/issues.ts";
import { buildIndexFiles } from "../../../src/match/build-index.ts";
import { templatesOf } from "../../../src/match/columns.ts";
import type { Catalogue } from "../../../src/schema/message.ts";
import type { Wrapper } from "../../../src/schema/wrapper.ts";
import { Random } from "../../pastes/random.ts";
import { grown } from "./synthetic.ts";
import { inBrowser } from "./workers.ts";

/** What so many times the templates cost: bytes as hosts send them, milliseconds in a worker of a browser. */
export type Size = {
  factor: number;
  templates: number;
  first: { gzip: number; compileMs: number };
  more: { gzip: number; compileMs: number };
  /** The middle one of many answers to a paste of 4 kB, by both files. */
  pasteMs: number;
};

/** Measures the two files as they are published, and with two and four times the templates. */
export async function bySize(
  content: { articles: Article[]; catalogues: Catalogue[]; wrappers: Wrapper[] },
  paste: string,
): Promise<Size[]> {
  const sizes: Size[] = [];
  for (const factor of [1, 2, 4]) {
    const catalogues = grown(content.catalogues, factor, new Random(factor));
    const { index, more } = buildIndexFiles(content.articles, catalogues, content.wrappers);
    const texts = { index: JSON.stringify(index), more: JSON.stringify(more) };
    const driven = await inBrowser({ ...texts, paste, logs: [] });
    const gzip = (text: string) => gzipSync(text, { level: 9 }).length;
    sizes.push({
      factor,
      templates: templatesOf(index).length + templatesOf(more).length,
      first: { gzip: gzip(texts.index), compileMs: driven.compileMs },
      more: { gzip: gzip(texts.more), compileMs: driven.moreMs },
      pasteMs: driven.warmPaste.inside,
    });
  }
  return sizes;
}
