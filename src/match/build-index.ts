import { errnoTable } from "../schema/errno-table.ts";
import type { Issue } from "../schema/issue.ts";
import type { MatchIndex } from "../schema/match-index.ts";
import { type Catalogue, messageKinds } from "../schema/message.ts";
import type { Wrapper } from "../schema/wrapper.ts";

/**
 * Makes the matcher's index from the articles and the catalogues.
 * @param catalogues in the order in which a failure passes their emitters, innermost first
 */
export function buildIndex(
  articles: { slug: string; issue: Issue }[],
  catalogues: Catalogue[],
  wrappers: Wrapper[],
): MatchIndex {
  return {
    format: 1,
    emitters: catalogues.map(({ emitter, releases }) => ({ emitter, releases })),
    messages: messageColumns(catalogues),
    issues: articles.map(({ slug, issue }) => ({
      slug,
      title: issue.title,
      summary: issue.summary,
      signatures: issue.signatures,
      checks: issue.confirm,
    })),
    wrappers: wrappers.map(({ source: _, ...wrapper }) => wrapper),
  };
}

function messageColumns(catalogues: Catalogue[]): MatchIndex["messages"] {
  const entries = catalogues.flatMap(({ messages, releases }, emitter) =>
    messages.filter(saysEnough).map(({ template, first, last, kind }) => ({
      template,
      emitter,
      first: releases.indexOf(first),
      last: releases.indexOf(last),
      kind: messageKinds.indexOf(kind),
    })),
  );
  entries.sort((a, b) => byCodePoint(a.template, b.template) || a.emitter - b.emitter);
  const owners = new Map<string, number>();
  for (const { template } of entries) owners.set(template, (owners.get(template) ?? 0) + 1);
  return {
    templates: [...owners.keys()],
    owners: [...owners.values()],
    emitter: entries.map(({ emitter }) => emitter),
    first: entries.map(({ first }) => first),
    last: entries.map(({ last }) => last),
    kind: entries.map(({ kind }) => kind),
    kinds: [...messageKinds],
  };
}

/**
 * Whether a template can be told from other text: it has two words, or one with a quotation or an error after it, and
 * is no mere errno text, which every program prints.
 */
function saysEnough({ template }: { template: string }): boolean {
  const words = template.replaceAll(/\{[a-z]+\}/g, " ").match(/[\w-]+/g) ?? [];
  if (words.length < 2 && !/\{errno\}|\{cause\}|["'`]/.test(template)) return false;
  return !errnoWords.has(words.join(" ").toLowerCase());
}

const errnoWords = new Set(
  errnoTable
    .flatMap(({ text, go }) => [text, go ?? text])
    .map((text) => (text.match(/[\w-]+/g) ?? []).join(" ").toLowerCase()),
);

function byCodePoint(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
