import { writeFile } from "node:fs/promises";
import { Command, InvalidArgumentError, Option } from "commander";
import { unwrittenIn } from "../checks/todo.ts";
import { changeUnderTest } from "../lab/replay/change.ts";
import { engineIds } from "../lab/replay/engines.ts";
import { lastFullReplay, noteFullReplay } from "../lab/replay/full-replay.ts";
import type { Result } from "../lab/replay/job.ts";
import { toJUnit } from "../lab/replay/junit.ts";
import { type ReplayOptions, verify } from "../lab/replay/replay.ts";
import {
  compareEngines,
  countStates,
  explainResult,
  isBad,
  rotationReport,
  toJson,
} from "../lab/replay/report.ts";
import type { Rotation } from "../lab/replay/rotation.ts";
import { projectRoot } from "../root.ts";
import { exitCodes } from "./exit-codes.ts";
import { replay, type Selected, selection } from "./replaying.ts";

type Options = Selected & { budget?: number; json?: boolean; junit?: string };

/** `crunbook verify`: replays examples and compares them with their recordings. */
export function verifyCommand(): Command {
  return selection(new Command("verify"))
    .addOption(
      new Option(
        "--engine <name>",
        "what runs the machines: auto is the fastest that is there, both compares the two",
      )
        .choices([...engineIds, "auto", "both"])
        .default("auto"),
    )
    .option("--fresh", "replay also what is unchanged since it was recorded")
    .addOption(
      new Option(
        "--budget <time>",
        "replay also what the newest commit touches, and for about this time (8m) a part of what is unchanged; each commit takes the next part",
      )
        .argParser(parseTime)
        .conflicts("fresh"),
    )
    .option("--json", "print the results as JSON")
    .option("--junit <file>", "write the results as JUnit XML")
    .addHelpText(
      "after",
      "\nExit codes: 0 all as recorded, 1 drift, failure or, with --only, words still to be written, 2 wrong usage,\n130 interrupted.",
    )
    .action(async (options: Options) => {
      const isWhole = options.fresh && !options.only && !options.runtime && !options.shard;
      const change = isWhole || options.budget ? await changeUnderTest(projectRoot) : undefined;
      const budget = options.budget && change ? { seconds: options.budget, change } : undefined;
      let rotation: Rotation | undefined;
      const work = (asked: ReplayOptions) =>
        verify({
          ...asked,
          budget,
          onPlan: (plan) => {
            rotation = plan.rotation;
            asked.onPlan?.(plan);
          },
        });
      const results = await replay(work, options, options.json ?? false);
      if (!results) return;
      const note =
        isWhole && !results.some(isBad)
          ? await noteFullReplay(projectRoot, results, change?.commit)
          : undefined;
      const unwritten = options.only ? await unwrittenIn(projectRoot, options.only) : [];
      if (options.junit) await writeFile(options.junit, toJUnit(results));
      if (options.json) process.stdout.write(`${toJson(results)}\n`);
      else for (const result of results.filter(isBad)) process.stdout.write(`\n${explainResult(result)}\n`);
      // Replayed as recorded, what is half written is not done.
      for (const line of unwritten) process.stderr.write(`${line}\n`);
      if (!options.json) {
        process.stdout.write(`${summary(results)}\n`);
        if (note !== undefined) process.stdout.write(`noted in ${note}\n`);
        if (rotation) {
          const last = await lastFullReplay(projectRoot);
          process.stdout.write(`${rotationReport(results, rotation, change?.commit, last)}\n`);
        }
      }
      process.exitCode = results.some(isBad) || unwritten.length > 0 ? exitCodes.failed : exitCodes.ok;
    });
}

function summary(results: Result[]): string {
  const counts = countStates(results);
  const parts = [`${counts.verified} verified (${replayedOn(results)})`];
  for (const state of ["drifted", "unrecorded", "failed"] as const) parts.push(`${counts[state]} ${state}`);
  const { compared, equal } = compareEngines(results);
  const same = compared === 0 ? "" : `; ${equal} of ${compared} print the same on each engine`;
  return `${parts.join(", ")}, ${counts["not-run"]} not run${same}`;
}

/** On which engines verified results were replayed: "9 replayed on v86 0.5.462". */
function replayedOn(results: Result[]): string {
  const engines = results.flatMap(({ state, engine }) => (state === "verified" && engine) || []);
  const counted = [...new Set(engines)].map(
    (name) => `${engines.filter((one) => one === name).length} replayed on ${name}`,
  );
  return counted.join(", ") || "0 replayed";
}

/** @returns seconds */
function parseTime(text: string): number {
  const [, count, unit] = /^(\d+)([ms])$/.exec(text) ?? [];
  const seconds = Number(count) * (unit === "m" ? 60 : 1);
  if (!(seconds > 0)) throw new InvalidArgumentError("write it in minutes or seconds: 8m, 90s");
  return seconds;
}
