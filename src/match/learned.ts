/** Weights of a claim's features (likelihood.ts), as `npm run likelihood` learned them. */
export const learned = {
  weights: [1.826, 1.677, -0.772, -2.393],
  /** Claims that it learned from, and how many of them were right. */
  samples: 156,
  right: 130,
};
