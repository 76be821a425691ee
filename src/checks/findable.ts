/**
 * Proves that every article is found by its own output:
 * 1. every recording of an affected release, pasted whole, ranks its article first;
 * 2. so does every paste in its frontmatter;
 * 3. so does every signature alone, without what wraps it; one that others print too is among the first three.
 */

import type { Content } from "../content/content.ts";
import type { Article } from "../content/issues.ts";
import { recordingName } from "../lab/example/load.ts";
import { printedText } from "../lab/recording/format.ts";
import type { FoundIssue } from "../match/answer.ts";
import { type Matcher, matcherOf } from "../match/matcher.ts";
import type { Check } from "./check.ts";
import { compiledIndex, indexed } from "./compiled.ts";
import { causesOf, claimFor, examplesOf, prints } from "./outcomes.ts";
import { rendered } from "./rendered.ts";

export const findable: Check = {
  name: "findable",
  about:
    "Every recording of an affected release, every paste that an article quotes and every wording alone finds that article first.",
  needs: indexed,
  run: (content) => {
    const { articles, examples } = content;
    const rank = onceEach(matcherOf(compiledIndex(content)));
    return articles.flatMap((article) => [
      ...article.issue.pastes.flatMap((paste, i) =>
        firstIs(article, paste, rank).map((found) => `${article.at(["pastes", i])}: this paste ${found}`),
      ),
      ...article.issue.signatures.flatMap(({ pattern, shared }, i) => {
        const text = rendered(pattern);
        const found = shared ? amongThree(article, text, rank) : firstIs(article, text, rank);
        return found.map(
          (what) => `${article.at(["signatures", i])}: alone, as ${JSON.stringify(text)}, it ${what}`,
        );
      }),
      ...affectedRecordings(article, examples).flatMap(({ file, text }) =>
        firstIs(article, text, rank).map((found) => `${file}: its output, pasted whole, ${found}`),
      ),
    ]);
  },
};

/** The articles that a paste finds, best first. */
type Rank = (paste: string) => FoundIssue[];

/** Most releases print what another one prints: each text is looked up once. */
function onceEach(matcher: Matcher): Rank {
  const known = new Map<string, FoundIssue[]>();
  return (paste) => {
    const ranked = known.get(paste) ?? matcher.explain(paste).issues;
    known.set(paste, ranked);
    return ranked;
  };
}

function firstIs(article: Article, paste: string, rank: Rank): string[] {
  const ranked = rank(paste);
  if (ranked[0]?.slug === article.slug) return [];
  const own = ranked.find(({ slug }) => slug === article.slug);
  if (!own)
    return [
      `does not find ${article.slug}: none of its signatures matches. Add the wording to "signatures".`,
    ];
  const first = ranked[0];
  return [
    `finds ${first?.slug} (${reasonsOf(first)}) before ${article.slug} (${reasonsOf(own)}). Make a signature or a "confirm" more specific.`,
  ];
}

/** Of words that several articles share, who comes first is for the rest of a paste to say. */
function amongThree(article: Article, paste: string, rank: Rank): string[] {
  const ranked = rank(paste);
  return ranked.slice(0, 3).some(({ slug }) => slug === article.slug)
    ? []
    : [`does not find ${article.slug}. Quote more of the message.`];
}

function reasonsOf(issue: FoundIssue | undefined): string {
  return issue?.reasons.map(({ pattern }) => pattern).join(" | ") ?? "nothing";
}

function affectedRecordings(
  article: Article,
  examples: Content["examples"],
): { file: string; text: string }[] {
  return examplesOf(article, examples).flatMap(({ folder, recordings }) =>
    recordings
      .filter((recording) => {
        const { runtime, version } = recording.header;
        return causesOf(article).some(
          (cause) =>
            claimFor(article, runtime, version, cause) !== undefined && prints(article, recording, cause),
        );
      })
      .map((recording) => ({
        file: `${folder}/recorded/${recordingName(recording.header)}`,
        text: printedText(recording.steps),
      })),
  );
}
