import { type MatchIndex, type MoreMessages, matchIndexFormat } from "../schema/match-index.ts";
import type { Answer, FoundIssue } from "./answer.ts";
import { chainOf } from "./chain.ts";
import { Closest } from "./closest.ts";
import { addMore, type Compiled, compileIndex, namedPatterns } from "./compile.ts";
import { readPaste } from "./evidence.ts";
import { likelihood } from "./likelihood.ts";
import { looseIndex } from "./loose.ts";
import { messagesOf, speaksOfContainers } from "./messages.ts";
import { rankIssues } from "./rank.ts";

/** Explains pastes. */
export type Matcher = {
  /**
   * What is known of a paste. Takes time in proportion to its length, whatever it holds.
   * @param paste one line or a whole log, as it was copied
   * @throws TypeError when it is no string; no string makes it throw
   */
  explain(paste: string): Answer;
};

/**
 * Compiles an index: some 50 ms, then it answers any number of pastes.
 * @param index `index.json`; alone it knows every article, and of the messages those of the kernel, Go, runc and crun
 * @param more `index-more.json`, of the same version: all other messages
 * @throws TypeError when these are no such files, are of another format, or do not belong together
 */
export function createMatcher(index: MatchIndex, more?: MoreMessages): Matcher {
  const first = compileIndex(checkedIndex(index));
  return matcherOf(more === undefined ? first : addMore(first, checkedMore(more, index)));
}

/** A matcher of what is compiled already. */
export function matcherOf(compiled: Compiled): Matcher {
  // Most pastes are answered without these.
  const closest = once(() => new Closest(compiled.index));
  const loose = once(() => looseIndex(compiled, namedPatterns(compiled.index)));
  return {
    explain(paste) {
      if (typeof paste !== "string") {
        throw new TypeError(`explain: the paste must be a string, not ${nameOf(paste)}`);
      }
      const evidence = readPaste(compiled, paste);
      const issues = rankIssues(compiled, evidence, loose);
      const messages = messagesOf(compiled, evidence);
      const outcome = outcomeOf(issues, messages.length);
      const named = new Set(issues.map(({ issue }) => issue.slug));
      const isOpen = outcome === "possible" || (outcome === "none" && speaksOfContainers(evidence));
      return {
        outcome,
        issues: issues.map(({ issue }, before) => ({
          ...issue,
          probability: likelihood({ ...issue, before }),
        })),
        closest: isOpen ? closest().of(evidence, named) : [],
        messages: messages.map(({ message }) => message),
        ...chainOf(compiled, evidence, issues, messages),
      };
    },
  };
}

function once<T>(make: () => T): () => T {
  let made: { value: T } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}

/**
 * The first file, if it is one that this program reads.
 * @throws TypeError that says what it is instead
 */
export function checkedIndex(index: MatchIndex): MatchIndex {
  checkFormat("index.json", index);
  if (!Array.isArray(index.issues)) {
    throw new TypeError("createMatcher: the first index holds no articles. Give index.json first");
  }
  return index;
}

/**
 * The second file, if it belongs to the first.
 * @throws TypeError that says what is wrong
 */
export function checkedMore(more: MoreMessages, index: MatchIndex): MoreMessages {
  checkFormat("index-more.json", more);
  if (more.build === undefined || more.build !== index.more?.build) {
    throw new TypeError(
      "createMatcher: index.json and index-more.json do not belong together. Take both from one version",
    );
  }
  return more;
}

/** What comes from a file can be anything, whatever its type says. */
function checkFormat(name: string, file: { format: number } | null | undefined): void {
  if (file?.format === matchIndexFormat) return;
  const is =
    typeof file?.format === "number" ? `has format ${file.format}` : `is ${nameOf(file)}, and no index`;
  throw new TypeError(
    `createMatcher: ${name} ${is}. This program reads format ${matchIndexFormat}: take the file of its own version`,
  );
}

function nameOf(value: unknown): string {
  if (value === null || value === undefined) return String(value);
  if (Array.isArray(value)) return "an array";
  return typeof value === "object" ? "an object" : `a ${typeof value}`;
}

function outcomeOf(issues: { issue: Pick<FoundIssue, "outcome"> }[], messages: number): Answer["outcome"] {
  if (issues.some(({ issue }) => issue.outcome === "match")) return "match";
  return issues.length > 0 || messages > 0 ? "possible" : "none";
}
