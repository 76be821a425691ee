import { createHash } from "node:crypto";
import { type EmitterFacts, emitters } from "../schema/emitters.ts";
import type { Issue } from "../schema/issue.ts";
import {
  type Lookup,
  type MatchIndex,
  type MoreMessages,
  matchIndexFormat,
  type PackedMessages,
} from "../schema/match-index.ts";
import type { Catalogue } from "../schema/message.ts";
import type { Wrapper } from "../schema/wrapper.ts";
import { chooseAnchors } from "./anchors.ts";
import { packInTwo, packMessages, templatesOf } from "./columns.ts";
import { contextWords, namedPatterns } from "./compile.ts";

type Articles = { slug: string; issue: Issue }[];

/**
 * Makes an index that holds everything from the articles and the catalogues.
 * @param catalogues in the order in which a failure passes their emitters, innermost first
 */
export function buildIndex(articles: Articles, catalogues: Catalogue[], wrappers: Wrapper[]): MatchIndex {
  return withLookup(withoutLookup(articles, packMessages(catalogues), wrappers, catalogues));
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
  const rest = withoutLookup(articles, first, wrappers, catalogues);
  const own = [...sourcesOf(rest), ...templatesOf(first)];
  // A match weighs the same with one file and with both.
  const lookup = lookupOf([...own, ...templatesOf(more)]);
  const index = { ...rest, lookup: partOf(lookup, 0, own.length) };
  const others = { ...more, lookup: partOf(lookup, own.length) };
  const build = createHash("sha256")
    .update(JSON.stringify([index, others]))
    .digest("hex")
    .slice(0, 16);
  return { index: { ...index, more: { build } }, more: { format: matchIndexFormat, build, ...others } };
}

/** An index, with how its patterns are looked for. */
export function withLookup(index: Omit<MatchIndex, "lookup">): MatchIndex {
  return { ...index, lookup: lookupOf([...sourcesOf(index), ...templatesOf(index)]) };
}

/** The program's own words are looked for too: they count among all patterns. */
function lookupOf(sources: string[]): Lookup {
  return partOf(chooseAnchors([...sources, ...contextWords]), 0, sources.length);
}

/** What is said of some of the patterns. @param to exclusive */
function partOf({ anchors, bits }: Lookup, from: number, to?: number): Lookup {
  return { anchors: anchors.slice(from, to), bits: bits.slice(from, to) };
}

function sourcesOf(index: Parameters<typeof namedPatterns>[0]): string[] {
  return namedPatterns(index).map(({ source }) => source);
}

function withoutLookup(
  articles: Articles,
  packed: PackedMessages,
  wrappers: Wrapper[],
  catalogues: Catalogue[],
): Omit<MatchIndex, "lookup"> {
  const repositories = catalogues.flatMap(({ emitter, repository, alsoFrom = [] }) =>
    [repository, ...alsoFrom.map((further) => further.repository)].map((of) => ({ emitter, of: `${of}/` })),
  );
  return {
    format: matchIndexFormat,
    ...packed,
    issues: articles.map(({ slug, issue }) => ({
      slug,
      title: issue.title,
      ...(issue.heads && { heads: issue.heads }),
      summary: issue.summary,
      symptoms: issue.symptoms,
      errno: issue.errno,
      signatures: issue.signatures.map(withoutSources),
      checks: issue.confirm.map(withoutSources),
      layers: issue.layers,
    })),
    wrappers: wrappers.map(({ source, innermost: _, ...wrapper }) => {
      const by = repositories.find(({ of }) => source.startsWith(of))?.emitter;
      return { ...wrapper, ...(by !== undefined && { by }) };
    }),
  };
}

/** What is cited is for readers of the article: an answer has no use for it. */
function withoutSources<T extends { sources?: unknown }>({ sources: _, ...rest }: T): Omit<T, "sources"> {
  return rest;
}
