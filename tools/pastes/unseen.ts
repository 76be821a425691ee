import type { Answer } from "../../src/match/answer.ts";
import { withLookup } from "../../src/match/build-index.ts";
import type { MatchIndex } from "../../src/schema/match-index.ts";

/** An index whose articles have none of the wordings that were found in a paste: nobody had seen its words. */
export function withoutWordings(index: MatchIndex, { issues }: Pick<Answer, "issues">): MatchIndex {
  const found = new Set(issues.flatMap(({ reasons }) => reasons.map(({ pattern }) => pattern)));
  return withLookup({
    ...index,
    issues: index.issues.map((issue) => ({
      ...issue,
      signatures: issue.signatures.filter(({ pattern }) => !found.has(pattern)),
    })),
  });
}
