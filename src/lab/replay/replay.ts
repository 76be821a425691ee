import { mkdir } from "node:fs/promises";
import { availableParallelism } from "node:os";
import path from "node:path";
import { writeAtomically } from "../../files/write.ts";
import { recordingName } from "../example/load.ts";
import { sealRecording } from "../recording/digest.ts";
import { formatRecording, formatTranscript } from "../recording/format.ts";
import { type Job, jobName, planBatches, type Result } from "./job.ts";
import { type Planned, type PlanOptions, planReplays } from "./plan.ts";
import { type Replay, replayAll } from "./pool.ts";

export type ReplayOptions = PlanOptions & {
  /** Machines at a time; default: one a core. */
  machines?: number | undefined;
  signal?: AbortSignal | undefined;
  /** Called once, before the first replay. */
  onPlan?: ((plan: { total: number; toReplay: Job[] }) => void) | undefined;
  onStart?: ((job: Job) => void) | undefined;
  onResult?: ((result: Result) => void) | undefined;
};

/** A replay that ran to its end. */
type Ended = Extract<Replay, { steps: unknown }>;

/**
 * Replays examples and compares each with its recording. A recording whose inputs are unchanged is believed without
 * a replay, unless `fresh` is set. What drifts is replayed alone on a fresh machine before it is called drift.
 * @returns one result a job, in the order of examples and releases
 * @throws UserError when an example or the image can't be read, or a name in the selection is unknown
 */
export function verify(options: ReplayOptions): Promise<Result[]> {
  return execute(options, ["drifted", "failed"], () => undefined);
}

/**
 * Replays examples and writes their recordings; every file is written whole or not at all.
 * @returns what `verify` would have said before
 */
export function record(options: ReplayOptions): Promise<Result[]> {
  return execute({ ...options, fresh: true }, ["failed"], async ({ job, header }, { steps, engine }) => {
    const recording = sealRecording({ ...header, engine }, steps);
    const folder = path.join(options.root, "examples", job.slug, "recorded");
    await mkdir(folder, { recursive: true });
    await writeAtomically(path.join(folder, recordingName(job)), formatRecording(recording));
  });
}

async function execute(
  options: ReplayOptions,
  doubted: Result["state"][],
  onFinal: (planned: Planned, ended: Ended) => Promise<void> | undefined,
): Promise<Result[]> {
  const all = await planReplays(options);
  const results = new Map<string, Result>();
  for (const { job, settled } of all) if (settled) results.set(jobName(job), settled);
  const toReplay = new Map(all.filter((one) => !one.settled).map((one) => [jobName(one.job), one]));
  const jobs = [...toReplay.values()].map(({ job }) => job);
  options.onPlan?.({ total: all.length, toReplay: jobs });
  for (const result of results.values()) options.onResult?.(result);
  const writes: (Promise<void> | undefined)[] = [];
  const seen = new Set<string>();
  await replayAll(
    planBatches(
      jobs,
      all.map(({ example }) => example),
    ),
    { ...options, machines: options.machines ?? availableParallelism() },
    (replay) => {
      const name = jobName(replay.job);
      const planned = toReplay.get(name);
      if (!planned) throw new Error(`${name} was not asked for`);
      const result = judge(planned, replay);
      // Perhaps the machine was to blame: a second chance, alone on a fresh one.
      if (!replay.fresh && doubted.includes(result.state) && !seen.has(name)) {
        seen.add(name);
        return false;
      }
      results.set(name, result);
      options.onResult?.(result);
      if ("steps" in replay) writes.push(onFinal(planned, replay));
      return true;
    },
  );
  await Promise.all(writes);
  return all.flatMap(({ job }) => results.get(jobName(job)) ?? []);
}

function judge({ job, recorded }: Planned, replay: Replay): Result {
  if ("failure" in replay) return { ...job, state: "failed", message: replay.failure };
  const { steps } = replay;
  if (!recorded) return { ...job, state: "unrecorded", now: steps };
  const same = formatTranscript(recorded.steps) === formatTranscript(steps);
  return same
    ? { ...job, state: "verified", replayed: true }
    : { ...job, state: "drifted", recorded, now: steps };
}
