/**
 * Runs all tests, or the stages named: `npm test`, `npm test -- lint unit`, `npm test -- --without replay`. With
 * `--everything`, all recordings are replayed. A stage that fails does not keep the others from running. Ends with one
 * line that counts all: "N passed, N failed".
 */
import { mkdir, rm } from "node:fs/promises";
import { UserError } from "../../src/errors/user-error.ts";
import { add, type Counts, none, summaryLine } from "./counts.ts";
import { type Failure, failureText } from "./failures.ts";
import { runTool } from "./run-tool.ts";
import { chooseStages, NotRun, type Ran, reportsFolder, type Stage, stages, type Tier } from "./stages.ts";

/** What came of a stage; `notRun` says why it did not run. */
type Outcome = Ran & { stage: Stage; seconds: number; notRun?: string };

/** Runs a stage. One that should run and cannot, or that ran nothing, has failed. */
async function run(stage: Stage, tier: Tier): Promise<Outcome> {
  const started = performance.now();
  let counts: Counts;
  let failures: Failure[] = [];
  try {
    ({ counts, failures } = await stage.run(runTool, tier));
    if (counts.passed + counts.failed === 0) {
      process.stdout.write(`${stage.name}: ran nothing, which counts as a failure\n`);
      counts = add(counts, { ...none, failed: 1 });
    }
  } catch (error) {
    if (error instanceof NotRun) {
      process.stdout.write(`${stage.name}: not run: ${error.message}\n`);
      return {
        stage,
        counts: { ...none, skipped: 1 },
        failures,
        seconds: secondsSince(started),
        notRun: error.message,
      };
    }
    process.stdout.write(`${stage.name}: ${error instanceof UserError ? error.message : stackOf(error)}\n`);
    counts = { ...none, failed: 1 };
  }
  return { stage, counts, failures, seconds: secondsSince(started) };
}

function secondsSince(started: number): number {
  return (performance.now() - started) / 1000;
}

function stackOf(error: unknown): string {
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}

function row({ stage, counts, seconds, notRun }: Outcome): string {
  const verdict = notRun === undefined ? (counts.failed === 0 ? "ok" : "FAILED") : "NOT RUN";
  const what = notRun ?? summaryLine(counts);
  return `${stage.name.padEnd(10)} ${verdict.padEnd(7)} ${seconds.toFixed(0).padStart(5)} s   ${what}`;
}

try {
  const { chosen, tier } = chooseStages(process.argv.slice(3), stages);
  await rm(reportsFolder, { recursive: true, force: true });
  await mkdir(reportsFolder, { recursive: true });
  const outcomes: Outcome[] = [];
  for (const stage of chosen) {
    process.stdout.write(`\n== ${stage.name}: ${stage.what}\n`);
    const outcome = await run(stage, tier);
    process.stdout.write(`${row(outcome)}\n`);
    outcomes.push(outcome);
  }
  const total = outcomes.reduce((sum, { counts }) => add(sum, counts), none);
  // Whoever sees only the end of a log is to see what failed.
  const failures = outcomes.flatMap(({ stage, failures }) =>
    failures.map((failure) => `\n${stage.name}: ${failureText(failure)}\n`),
  );
  process.stdout.write(`${failures.join("")}\n${outcomes.map(row).join("\n")}\n\n${summaryLine(total)}\n`);
  // Stages that were not run do not fail the others; alone they have shown nothing.
  process.exitCode = total.failed > 0 || total.passed === 0 ? 1 : 0;
} catch (error) {
  if (!(error instanceof UserError)) throw error;
  process.stderr.write(`npm test: ${error.message}\n`);
  process.exitCode = 2;
}
