import type { Article } from "../content/issues.ts";
import { recordingName } from "../lab/example/load.ts";
import { printedText } from "../lab/recording/format.ts";
import { type Candidate, rankIssues, toCandidate } from "../match/rank.ts";
import type { Content } from "./check.ts";
import { causesOf, claimFor, prints } from "./outcomes.ts";
import { at } from "./references.ts";

/** Every affected recording, pasted whole, ranks its article first; so does every paste in its frontmatter. */
export function checkFindable({ articles, examples }: Content): string[] {
  const candidates = articles.map(({ slug, issue }) => toCandidate(slug, issue));
  return articles.flatMap((article) => [
    ...article.issue.pastes.flatMap((paste, i) =>
      firstIs(article, paste, candidates).map(
        (found) => `${at(article, ["pastes", i])}: this paste ${found}`,
      ),
    ),
    ...affectedRecordings(article, examples).flatMap(({ file, text }) =>
      firstIs(article, text, candidates).map((found) => `${file}: its output, pasted whole, ${found}`),
    ),
  ]);
}

function firstIs(article: Article, paste: string, candidates: Candidate[]): string[] {
  const ranked = rankIssues(candidates, paste);
  if (ranked[0]?.slug === article.slug) return [];
  const own = ranked.find(({ slug }) => slug === article.slug);
  if (!own)
    return [
      `does not find ${article.slug}: none of its signatures matches. Add the wording to "signatures".`,
    ];
  const first = ranked[0];
  return [
    `finds ${first?.slug} (${first?.matched.join(" | ")}) before ${article.slug} (${own.matched.join(" | ")}). Make a signature or a "confirm" more specific.`,
  ];
}

function affectedRecordings(
  article: Article,
  examples: Content["examples"],
): { file: string; text: string }[] {
  return examples
    .filter(({ slug }) => article.issue.examples.includes(slug))
    .flatMap(({ folder, recordings }) =>
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
