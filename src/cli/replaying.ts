import { type Command, InvalidArgumentError } from "commander";
import { checkFiles, labFolder } from "../lab/image/image.ts";
import type { EngineChoice } from "../lab/replay/engines.ts";
import type { Result } from "../lab/replay/job.ts";
import type { ReplayOptions } from "../lab/replay/replay.ts";
import { projectRoot } from "../root.ts";
import { exitCodes } from "./exit-codes.ts";
import { Progress } from "./progress.ts";

/** What the options of `selection` say, and which engine is to replay. */
export type Selected = {
  only?: string[];
  runtime?: string[];
  shard?: { index: number; count: number };
  machines?: number;
  fresh?: boolean;
  engine?: EngineChoice;
};

/** Adds the options that say what is replayed, and how. */
export function selection(command: Command): Command {
  return command
    .option("--only <slug...>", "these examples")
    .option("--runtime <name...>", "these runtimes (crun) or releases (crun-1.28)")
    .option("--shard <i/n>", "the i-th of n parts", parseShard)
    .option("--machines <n>", "machines at a time (default: one a core)", parseCount);
}

/** Runs with progress; Ctrl-C stops every machine. @returns undefined when it was interrupted */
export async function replay(
  work: (options: ReplayOptions) => Promise<Result[]>,
  options: Selected,
  quiet: boolean,
  told?: (result: Result) => string,
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
      onResult: (result) => progress.result(result, told?.(result)),
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

function parseShard(text: string): { index: number; count: number } {
  const match = /^([1-9]\d*)\/([1-9]\d*)$/.exec(text);
  const [index, count] = [Number(match?.[1]), Number(match?.[2])];
  if (!match || index > count)
    throw new InvalidArgumentError("write it as i/n, for example 1/3 for the first of three parts");
  return { index, count };
}

function parseCount(text: string): number {
  const count = Number(text);
  if (!Number.isInteger(count) || count < 1) throw new InvalidArgumentError("write a whole number from 1");
  return count;
}
