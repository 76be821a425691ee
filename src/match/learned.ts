/** Weights of a claim's features (likelihood.ts), as `npm run likelihood` learned them. */
export const learned = {
  weights: [1.51, 2.035, -0.963, -2.108],
  /** Claims that it learned from, and how many of them were right. */
  samples: 158,
  right: 130,
};
