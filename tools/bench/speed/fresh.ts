/**
 * What loading takes in a process of its own, and what memory: prints one JSON object. Arguments: the index's file and
 * a log's. Wants --expose-gc.
 */
import { readFileSync } from "node:fs";
import { createMatcher } from "../../../src/match/matcher.ts";
import type { MatchIndex } from "../../../src/schema/match-index.ts";
import { freshSchema } from "./shapes.ts";

const COMPILE_RUNS = 7;

const [indexFile = "", logFile = ""] = process.argv.slice(2);
const text = readFileSync(indexFile, "utf8");
const log = readFileSync(logFile, "utf8");
const before = memory();
const started = performance.now();
const index: MatchIndex = JSON.parse(text);
const parsed = performance.now();
const matcher = createMatcher(index);
const compiled = performance.now();
const loaded = memory();
const answer = matcher.explain(log);
const peak = process.memoryUsage();
const after = memory();
// Read here, so that the answer is still held above.
const { messages } = answer;
const again = Array.from({ length: COMPILE_RUNS }, () => {
  const from = performance.now();
  createMatcher(index);
  return performance.now() - from;
});
process.stdout.write(
  JSON.stringify(
    freshSchema.parse({
      parseMs: parsed - started,
      compileMs: compiled - parsed,
      warmCompileMs: again.sort((a, b) => a - b)[Math.floor(COMPILE_RUNS / 2)],
      loadedMiB: loaded - before,
      beforeCollectionMiB: mebibytes(peak) - loaded,
      answerMiB: after - loaded,
      messages: messages.length,
    }),
  ),
);

function memory(): number {
  // What lives outside the heap goes with the second collection.
  for (let i = 0; i < 2; i++) globalThis.gc?.();
  return mebibytes(process.memoryUsage());
}

function mebibytes({ heapUsed, external }: NodeJS.MemoryUsage): number {
  return (heapUsed + external) / 2 ** 20;
}
