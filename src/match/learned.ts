/** Weights of a claim's features (likelihood.ts), as `npm run likelihood` learned them. */
export const learned = {
  weights: [1.535, 2.023, -0.911, -2.15],
  /** Claims that it learned from, and how many of them were right. */
  samples: 158,
  right: 130,
};
