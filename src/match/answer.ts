import type { EmitterId, MessageKind } from "../schema/emitters.ts";

/** Characters of the paste as it was given: UTF-16 offsets, `end` exclusive. */
export type Span = { start: number; end: number };

export type Outcome = "match" | "possible" | "none";

/** What the matcher makes of a paste. */
export type Answer = {
  /**
   * `match`: an article's wording was found, and it says enough. `possible`: an article's wording that others print
   * too, or messages that no article explains yet. `none`: nothing that a container runtime prints.
   */
  outcome: Outcome;
  /** Articles, the most likely first. */
  issues: FoundIssue[];
  /**
   * Articles that share words with the paste and nothing more: not certain, the closest first. Empty where an article
   * matches, and where nothing tells that the paste speaks of containers.
   */
  closest: ClosestIssue[];
  /** Every known message that occurs, each once, the most telling first. */
  messages: FoundMessage[];
  /** The line that decided, taken apart: outermost link first. Empty when nothing is known of it. */
  chain: Link[];
  /** What to show as marked in the paste: ascending, apart from one another. */
  marks: Mark[];
};

export type FoundIssue = {
  slug: string;
  outcome: "match" | "possible";
  /** Bits: how unlikely it is that an unrelated text matches so. */
  score: number;
  /** How likely this article is the right one, from 0 to 1: learned from labelled pastes (src/match/likelihood.ts). */
  probability: number;
  /** Why, the strongest first. */
  reasons: Reason[];
  /** What the placeholders stood for, over all reasons, the first of each name. */
  values: Record<string, string>;
};

/** An article that comes near. Its score is no measure of certainty: it orders those of one answer. */
export type ClosestIssue = { slug: string; score: number };

/** A pattern of an article that the paste matches. */
export type Reason = {
  /** A wording of the issue itself, or what its check prints. */
  kind: "signature" | "check";
  pattern: string;
  /** Who prints it and in which releases, as the article says. */
  by?: string;
  releases?: string;
  cause?: string;
  /** Other problems print these words too. */
  shared?: true;
  bits: number;
  at: Place;
};

/** Where a pattern matched. */
export type Place = Span & {
  /** The literal parts, in order. */
  literals: Span[];
  values: Value[];
};

/** A place in a view, with the beginning of its line. */
export type Placed = Place & { line: number };

/** What a placeholder stood for. */
export type Value = Span & { name: string; text: string };

/** A message of the catalogue that occurs in the paste. */
export type FoundMessage = {
  template: string;
  kind: MessageKind;
  /** Who prints this text, the likeliest first, with the releases that have it. */
  emitters: Emitter[];
  bits: number;
  /** It says more than that something else failed: no mere wrapper, no warning. */
  informative: boolean;
  /** How often it occurs, counting no further than 1,000. */
  count: number;
  /** The first place. */
  at: Place;
};

export type Emitter = { emitter: EmitterId; id: string; first: string; last: string };

/** One link of a wrapped error. */
export type Link = Span & {
  /** The paste's words, unescaped. */
  text: string;
  /** Index into `messages`; absent for words that the catalogue does not know. */
  message?: number;
  /** Index into `issues`, when an article's wording is this link. */
  issue?: number;
  /** What it means, in a sentence, when the link is one that every failure passes or ends in an errno. */
  means?: string;
};

/** A stretch of the paste to mark. */
export type Mark = Span & { message?: number; issue?: number };
