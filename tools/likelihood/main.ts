/** Learns from the labelled pastes how likely a claim is right, and writes it: `npm run likelihood`. */
import { writeFile } from "node:fs/promises";
import path from "node:path";
import { projectRoot } from "../../src/root.ts";
import { fitWeights } from "./fit.ts";
import { loadSamples } from "./samples.ts";

const samples = await loadSamples();
const weights = fitWeights(samples).map((weight) => Math.round(weight * 1000) / 1000);
const learned = { weights, samples: samples.length, right: samples.filter(({ right }) => right).length };
await writeFile(
  path.join(projectRoot, "src", "match", "learned.ts"),
  `/** Weights of a claim's features (likelihood.ts), as \`npm run likelihood\` learned them. */
export const learned = {
  weights: [${learned.weights.join(", ")}],
  /** Claims that it learned from, and how many of them were right. */
  samples: ${learned.samples},
  right: ${learned.right},
};
`,
);
process.stdout.write(`${JSON.stringify(learned)}\n`);
