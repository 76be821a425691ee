import { expect, test } from "vitest";
import { learned } from "../../../src/match/learned.ts";
import { likelihood, logistic } from "../../../src/match/likelihood.ts";
import { fitWeights, type Sample } from "../../../tools/likelihood/fit.ts";
import { loadSamples } from "../../../tools/likelihood/samples.ts";

test("what is written is near to what the labelled pastes teach; otherwise run `npm run likelihood`", async () => {
  const samples = await loadSamples();
  const weights = fitWeights(samples);
  for (const { features } of samples) {
    const off = Math.abs(logistic(features, learned.weights) - logistic(features, weights));
    expect(off, "how far the probability of a claim is off").toBeLessThan(0.1);
  }
}, 60_000);

test("a claim that says more, is sure of it and comes first is likelier", () => {
  const sure = likelihood({ outcome: "match", score: 40, before: 0 });
  expect(sure).toBeGreaterThan(0.9);
  expect(sure).toBeLessThan(1);
  expect(likelihood({ outcome: "match", score: 10, before: 0 })).toBeLessThan(sure);
  expect(likelihood({ outcome: "possible", score: 40, before: 0 })).toBeLessThan(sure);
  expect(likelihood({ outcome: "match", score: 40, before: 1 })).toBeLessThan(sure);
  // No wording makes anything certain by its length alone.
  expect(likelihood({ outcome: "match", score: 600, before: 0 })).toBeLessThan(1);
});

test("weights are found again from claims that they made", () => {
  const share = (features: number[], right: number, of: number): Sample[] =>
    Array.from({ length: of }, (_, i) => ({ features, right: i < right }));
  const weights = fitWeights([...share([1, 0], 500, 1000), ...share([1, 1], 900, 1000)]);
  expect(weights[0]).toBeCloseTo(0, 1);
  // The odds of nine to one.
  expect(weights[1]).toBeCloseTo(Math.log(9), 1);
});

test("a weight that few claims speak for stays small", () => {
  const [, weight] = fitWeights([
    { features: [1, 0], right: false },
    { features: [1, 1], right: true },
  ]);
  expect(weight).toBeGreaterThan(0);
  expect(weight).toBeLessThan(2);
});
