import type { MatchIndex } from "../schema/match-index.ts";
import type { Answer, FoundIssue } from "./answer.ts";
import { chainOf } from "./chain.ts";
import { compileIndex } from "./compile.ts";
import { readPaste } from "./evidence.ts";
import { messagesOf } from "./messages.ts";
import { rankIssues } from "./rank.ts";

/** Explains pastes. */
export type Matcher = {
  /**
   * What is known of a paste. Takes time in proportion to its length, whatever it holds; never throws.
   * @param paste one line or a whole log, as it was copied
   */
  explain(paste: string): Answer;
};

/** Compiles an index (see build-index.ts): some 50 ms, then it answers any number of pastes. */
export function createMatcher(index: MatchIndex): Matcher {
  const compiled = compileIndex(index);
  return {
    explain(paste) {
      const evidence = readPaste(compiled, paste);
      const issues = rankIssues(compiled, evidence);
      const messages = messagesOf(compiled, evidence);
      return {
        outcome: outcomeOf(issues, messages.length),
        issues: issues.map(({ issue }) => issue),
        messages: messages.map(({ message }) => message),
        ...chainOf(compiled, evidence, issues, messages),
      };
    },
  };
}

function outcomeOf(issues: { issue: FoundIssue }[], messages: number): Answer["outcome"] {
  if (issues.some(({ issue }) => issue.outcome === "match")) return "match";
  return issues.length > 0 || messages > 0 ? "possible" : "none";
}
