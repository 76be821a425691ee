import { logistic } from "../../src/match/likelihood.ts";

/** A claim's features, and whether it was right. */
export type Sample = { features: number[]; right: boolean };

/** Keeps weights small where few samples speak for them: as much as a sample each. The first one, of the constant, is free. */
const RIDGE = 1;
const MOST_ROUNDS = 100;
const SETTLED = 1e-9;

/**
 * Logistic regression with a ridge, by Newton's method.
 * @returns a weight for each feature
 */
export function fitWeights(samples: readonly Sample[]): number[] {
  const size = samples[0]?.features.length ?? 0;
  let weights = Array.from({ length: size }, () => 0);
  for (let round = 0; round < MOST_ROUNDS; round++) {
    const gradient: number[] = weights.map((weight, i) => (i === 0 ? 0 : -RIDGE * weight));
    const curvature: number[][] = weights.map((_, i) =>
      weights.map((_, j) => (i === j && i > 0 ? RIDGE : 0)),
    );
    for (const { features, right } of samples) {
      const expected = logistic(features, weights);
      features.forEach((a, i) => {
        gradient[i] = (gradient[i] ?? 0) + a * (Number(right) - expected);
        features.forEach((b, j) => {
          const row = curvature[i] ?? [];
          row[j] = (row[j] ?? 0) + a * b * expected * (1 - expected);
        });
      });
    }
    const step = solve(curvature, gradient);
    weights = weights.map((weight, i) => weight + (step[i] ?? 0));
    if (Math.max(...step.map(Math.abs)) < SETTLED) break;
  }
  return weights;
}

/** Solves a system of linear equations, of as many unknowns (Gauss, with the largest pivot). */
function solve(matrix: number[][], right: number[]): number[] {
  const rows = matrix.map((row, i) => [...row, right[i] ?? 0]);
  const size = rows.length;
  for (let at = 0; at < size; at++) {
    const below = rows.slice(at);
    const best = below.reduce((a, b) => (Math.abs(b[at] ?? 0) > Math.abs(a[at] ?? 0) ? b : a));
    rows.splice(rows.indexOf(best), 1);
    rows.splice(at, 0, best);
    const pivot = best[at] ?? 1;
    for (const [i, row] of rows.entries()) {
      if (i === at) continue;
      const factor = (row[at] ?? 0) / pivot;
      rows[i] = row.map((value, j) => value - factor * (best[j] ?? 0));
    }
  }
  return rows.map((row, i) => (row[size] ?? 0) / (row[i] ?? 1));
}
