/** Weights of a claim's features (likelihood.ts), as `npm run likelihood` learned them. */
export const learned = {
  weights: [1.467, 2.107, -0.951, -2.09],
  /** Claims that it learned from, and how many of them were right. */
  samples: 160,
  right: 131,
};
