import type { FoundIssue } from "./answer.ts";
import { learned } from "./learned.ts";

/** What is known of a claim that an article makes of itself; `before`: how many come before it in the answer. */
export type Claim = Pick<FoundIssue, "outcome" | "score"> & { before: number };

/** More bits (and there are wordings of hundreds) make nothing more certain. */
const MOST_BITS = 60;

/**
 * What is weighed: how much the wording says, whether it is another issue's too or says little, whether another article
 * comes first.
 */
export function featuresOf({ outcome, score, before }: Claim): number[] {
  return [1, Math.min(score, MOST_BITS) / MOST_BITS, outcome === "match" ? 0 : 1, before > 0 ? 1 : 0];
}

/**
 * How likely it is that an article which an answer names is the right one: learned from labelled pastes, as they are
 * and with the wordings taken from the articles (`npm run likelihood`).
 */
export function likelihood(claim: Claim): number {
  return Math.round(100 * logistic(featuresOf(claim), learned.weights)) / 100;
}

/** The logistic function of a weighted sum. */
export function logistic(features: readonly number[], weights: readonly number[]): number {
  const sum = features.reduce((total, feature, i) => total + feature * (weights[i] ?? 0), 0);
  return 1 / (1 + Math.exp(-sum));
}
