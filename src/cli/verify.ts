import { writeFile } from "node:fs/promises";
import { Command, InvalidArgumentError, Option } from "commander";
import { checkFiles, labFolder } from "../lab/image/image.ts";
import { changeUnderTest } from "../lab/replay/change.ts";
import { type EngineChoice, engineIds } from "../lab/replay/engines.ts";
import { lastFullReplay, noteFullReplay } from "../lab/replay/full-replay.ts";
import type { Result } from "../lab/replay/job.ts";
import { toJUnit } from "../lab/replay/junit.ts";
import { type ReplayOptions, record, verify } from "../lab/replay/replay.ts";
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
import { Progress } from "./progress.ts";

type Options = {
  only?: string[];
  runtime?: string[];
  shard?: { index: number; count: number };
  machines?: number;
  fresh?: boolean;
  budget?: number;
  engine?: EngineChoice;
  json?: boolean;
  junit?: string;
};

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
      "\nExit codes: 0 all as recorded, 1 drift or failure, 2 wrong usage, 130 interrupted.",
    )
    .action(async (options: Options) => {
      const isWhole = options.fresh && !options.only && !options.runtime && !options.shard;
      const change = isWhole || options.budget ? await changeUnderTest(projectRoot) : undefined;
      const budget = options.budget && change ? { seconds: options.budget, change } : undefined;
      let rotation: Rotation | undefined;
      const work = (replay: ReplayOptions) =>
        verify({
          ...replay,
          budget,
          onPlan: (plan) => {
            rotation = plan.rotation;
            replay.onPlan?.(plan);
          },
        });
      const results = await run(work, options, options.json ?? false);
      if (!results) return;
      const note =
        isWhole && !results.some(isBad)
          ? await noteFullReplay(projectRoot, results, change?.commit)
          : undefined;
      if (options.junit) await writeFile(options.junit, toJUnit(results));
      if (options.json) process.stdout.write(`${toJson(results)}\n`);
      else for (const result of results.filter(isBad)) process.stdout.write(`\n${explainResult(result)}\n`);
      if (!options.json) {
        process.stdout.write(`${summary(results)}\n`);
        if (note !== undefined) process.stdout.write(`noted in ${note}\n`);
        if (rotation) {
          const last = await lastFullReplay(projectRoot);
          process.stdout.write(`${rotationReport(results, rotation, change?.commit, last)}\n`);
        }
      }
      process.exitCode = results.some(isBad) ? exitCodes.failed : exitCodes.ok;
    });
}

/** `crunbook record`: replays examples and writes what they print. */
export function recordCommand(): Command {
  return selection(new Command("record"))
    .addOption(
      new Option(
        "--engine <name>",
        "what runs the machines: auto is the fastest that is there (default: the one that everybody has)",
      ).choices([...engineIds, "auto"]),
    )
    .action(async (options: Options) => {
      const results = await run(record, options, false);
      if (!results) return;
      for (const result of results) {
        if (result.state === "drifted" || result.state === "failed")
          process.stdout.write(`\n${explainResult(result)}\n`);
      }
      const counts = countStates(results);
      process.stdout.write(
        `${counts.verified} unchanged, ${counts.drifted} changed, ${counts.unrecorded} new, ${counts.failed} failed, ${counts["not-run"]} not run\n`,
      );
      process.exitCode = counts.failed > 0 ? exitCodes.failed : exitCodes.ok;
    });
}

function selection(command: Command): Command {
  return command
    .option("--only <slug...>", "these examples")
    .option("--runtime <name...>", "these runtimes (crun) or releases (crun-1.28)")
    .option("--shard <i/n>", "the i-th of n parts", parseShard)
    .option("--machines <n>", "machines at a time (default: one a core)", parseCount);
}

/** Runs with progress; Ctrl-C stops every machine. @returns undefined when it was interrupted */
async function run(
  work: (options: ReplayOptions) => Promise<Result[]>,
  options: Options,
  quiet: boolean,
): Promise<Result[] | undefined> {
  const controller = new AbortController();
  const interrupt = () => controller.abort(new Error("interrupted"));
  // Each of them: a second Ctrl-C must not end this process before its files are whole.
  process.on("SIGINT", interrupt);
  process.on("SIGTERM", interrupt);
  // Also what no machine is to load: recordings are believed, and a snapshot goes on without the kernel's file.
  await checkFiles(labFolder(projectRoot));
  const progress = new Progress(process.stderr, quiet);
  try {
    return await work({
      root: projectRoot,
      only: options.only,
      runtimes: options.runtime,
      shard: options.shard,
      machines: options.machines,
      fresh: options.fresh,
      engine: options.engine,
      signal: controller.signal,
      onPlan: ({ toReplay }) => progress.plan(toReplay),
      onStart: (job) => progress.start(job),
      onResult: (result) => progress.result(result),
    });
  } catch (error) {
    if (!controller.signal.aborted) throw error;
    process.stderr.write("\ncrunbook: interrupted; every file is as it was or whole\n");
    process.exitCode = exitCodes.interrupted;
    return undefined;
  } finally {
    progress.end();
    process.off("SIGINT", interrupt);
    process.off("SIGTERM", interrupt);
  }
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

function parseShard(text: string): { index: number; count: number } {
  const match = /^([1-9]\d*)\/([1-9]\d*)$/.exec(text);
  const [index, count] = [Number(match?.[1]), Number(match?.[2])];
  if (!match || index > count)
    throw new InvalidArgumentError("write it as i/n, for example 1/3 for the first of three parts");
  return { index, count };
}

/** @returns seconds */
function parseTime(text: string): number {
  const [, count, unit] = /^(\d+)([ms])$/.exec(text) ?? [];
  const seconds = Number(count) * (unit === "m" ? 60 : 1);
  if (!(seconds > 0)) throw new InvalidArgumentError("write it in minutes or seconds: 8m, 90s");
  return seconds;
}

function parseCount(text: string): number {
  const count = Number(text);
  if (!Number.isInteger(count) || count < 1) throw new InvalidArgumentError("write a whole number from 1");
  return count;
}
