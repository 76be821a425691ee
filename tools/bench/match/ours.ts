import type { Answer } from "../../../src/match/answer.ts";
import { createMatcher, type Matcher } from "../../../src/match/matcher.ts";
import type { MatchIndex } from "../../../src/schema/match-index.ts";
import type { Paste } from "../../pastes/load.ts";
import { withoutWordings } from "../../pastes/unseen.ts";
import { isRight } from "./compare.ts";
import { type Share, shareOf } from "./wilson.ts";

/** What only the matcher says: how sure it is, and what the messages mean. */
export type Ours = {
  /** Of the pastes that have an article: the right one first, and said to be a match. */
  sureFirst: Share;
  /** The right one among the first three, articles that only come near included. */
  namedThree: Share;
  /** The same, had no article a wording that occurs in the paste: what unseen words get. */
  unseen: Share;
  /** Texts of other things for which an article is said to come near. */
  near: { negatives: Share; logs: Share };
  negatives: Claims;
  logs: Claims;
  uncovered: {
    /** At least one message that informs. */
    decoded: Share;
    /** An article, though none fits: as a match, or as possible. */
    wrongMatch: Share;
    wrongPossible: Share;
  };
  misses: {
    undecoded: { id: string; text: string; why: string }[];
    wrong: { id: string; cause: string; got: string; outcome: string; pattern: string }[];
    claimed: { text: string; outcome: string; why: string }[];
  };
};

/** Texts that have nothing to do with container runtimes: of how many the matcher says more than "not known". */
type Claims = { match: Share; any: Share };

/** Asks the matcher all that there is no counterpart for in a full-text search. */
export function askMatcher(
  index: MatchIndex,
  matcher: Matcher,
  covered: Paste[],
  negatives: Paste[],
  logs: string[],
  uncovered: Paste[],
): Ours {
  const explain = (paste: Paste) => ({ paste, answer: matcher.explain(paste.paste) });
  const sure = covered.map(explain);
  const none = negatives.map(explain);
  const lines = logs.map((line) => ({ line, answer: matcher.explain(line) }));
  const others = uncovered.map(explain);
  const first = ({ issues }: Answer) => issues[0]?.outcome;
  return {
    sureFirst: shareOf(
      sure,
      ({ paste, answer }) => first(answer) === "match" && isRight(paste, answer.issues[0]?.slug),
    ),
    namedThree: shareOf(sure, ({ paste, answer }) => namesInThree(paste, answer)),
    unseen: shareOf(sure, ({ paste, answer }) =>
      namesInThree(paste, createMatcher(withoutWordings(index, answer)).explain(paste.paste)),
    ),
    near: {
      negatives: shareOf(none, ({ answer }) => answer.closest.length > 0),
      logs: shareOf(lines, ({ answer }) => answer.closest.length > 0),
    },
    negatives: claimsOf(none.map(({ answer }) => answer)),
    logs: claimsOf(lines.map(({ answer }) => answer)),
    uncovered: {
      decoded: shareOf(others, ({ answer }) => informs(answer)),
      wrongMatch: shareOf(others, ({ answer }) => first(answer) === "match"),
      wrongPossible: shareOf(others, ({ answer }) => first(answer) === "possible"),
    },
    misses: {
      undecoded: others
        .filter(({ answer }) => !informs(answer))
        .map(({ paste, answer }) => ({ id: paste.id, text: paste.paste, why: why(answer) })),
      wrong: others.flatMap(({ paste, answer: { issues } }) =>
        issues.slice(0, 1).map(({ slug, outcome, reasons }) => ({
          id: paste.id,
          cause: paste.cause,
          got: slug,
          outcome,
          pattern: reasons[0]?.pattern ?? "",
        })),
      ),
      claimed: [...none.map(({ paste, answer }) => ({ line: `[${paste.id}]`, answer })), ...lines]
        .filter(({ answer }) => answer.outcome !== "none")
        .map(({ line, answer }) => ({ text: line.slice(0, 160), outcome: answer.outcome, why: why(answer) })),
    },
  };
}

function namesInThree(paste: Paste, { issues, closest }: Answer): boolean {
  return [...issues, ...closest].slice(0, 3).some(({ slug }) => isRight(paste, slug));
}

function claimsOf(answers: Answer[]): Claims {
  return {
    match: shareOf(answers, ({ outcome }) => outcome === "match"),
    any: shareOf(answers, ({ outcome }) => outcome !== "none"),
  };
}

function informs({ messages }: Answer): boolean {
  return messages.some(({ informative }) => informative);
}

/** The strongest thing that was found. */
function why({ issues, messages }: Answer): string {
  const issue = issues[0];
  if (issue) return `${issue.slug} (${issue.score.toFixed(1)} bits): ${issue.reasons[0]?.pattern}`;
  const message = messages[0];
  return message ? `${message.bits.toFixed(1)} bits: ${message.template}` : "";
}
