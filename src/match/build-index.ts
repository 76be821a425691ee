import type { Issue } from "../schema/issue.ts";
import type { MatchIndex } from "../schema/match-index.ts";
import type { Catalogue } from "../schema/message.ts";
import type { Wrapper } from "../schema/wrapper.ts";
import { packMessages } from "./columns.ts";

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
    ...packMessages(catalogues),
    issues: articles.map(({ slug, issue }) => ({
      slug,
      title: issue.title,
      summary: issue.summary,
      signatures: issue.signatures,
      checks: issue.confirm,
      layers: issue.layers,
    })),
    wrappers: wrappers.map(({ source: _, ...wrapper }) => wrapper),
  };
}
