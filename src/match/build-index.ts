import { createHash } from "node:crypto";
import { type EmitterFacts, emitters } from "../schema/emitters.ts";
import type { Issue } from "../schema/issue.ts";
import {
  type MatchIndex,
  type MoreMessages,
  matchIndexFormat,
  type PackedMessages,
} from "../schema/match-index.ts";
import type { Catalogue } from "../schema/message.ts";
import type { Wrapper } from "../schema/wrapper.ts";
import { Anchors } from "./anchors.ts";
import { packInTwo, packMessages, templatesOf } from "./columns.ts";
import { namedPatterns } from "./compile.ts";

type Articles = { slug: string; issue: Issue }[];

/**
 * Makes an index that holds everything from the articles and the catalogues.
 * @param catalogues in the order in which a failure passes their emitters, innermost first
 */
export function buildIndex(articles: Articles, catalogues: Catalogue[], wrappers: Wrapper[]): MatchIndex {
  return indexOf(articles, packMessages(catalogues), wrappers);
}

/**
 * Makes the same index as two files. The first answers alone; with the second the answer is that of the whole.
 * @param catalogues as above
 */
export function buildIndexFiles(
  articles: Articles,
  catalogues: Catalogue[],
  wrappers: Wrapper[],
): { index: MatchIndex; more: MoreMessages } {
  const { first, more } = packInTwo(catalogues, ({ emitter }) => {
    const facts: EmitterFacts = emitters[emitter];
    return facts.inFirstFile === true;
  });
  const index = indexOf(articles, first, wrappers);
  const build = createHash("sha256")
    .update(JSON.stringify([index, more]))
    .digest("hex")
    .slice(0, 16);
  const others = templatesOf(more);
  const own = [...namedPatterns(index).map(({ source }) => source), ...templatesOf(index)];
  return {
    index: {
      ...index,
      more: { build, patterns: others.length, ...new Anchors(own).countedIn(new Anchors(others)) },
    },
    more: { format: matchIndexFormat, build, ...more },
  };
}

function indexOf(articles: Articles, packed: PackedMessages, wrappers: Wrapper[]): MatchIndex {
  return {
    format: matchIndexFormat,
    ...packed,
    issues: articles.map(({ slug, issue }) => ({
      slug,
      title: issue.title,
      summary: issue.summary,
      symptoms: issue.symptoms,
      errno: issue.errno,
      signatures: issue.signatures.map(withoutSources),
      checks: issue.confirm.map(withoutSources),
      layers: issue.layers,
    })),
    wrappers: wrappers.map(({ source: _, innermost: __, ...wrapper }) => wrapper),
  };
}

/** What is cited is for readers of the article: an answer has no use for it. */
function withoutSources<T extends { sources?: unknown }>({ sources: _, ...rest }: T): Omit<T, "sources"> {
  return rest;
}
