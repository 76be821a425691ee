import { mkdir } from "node:fs/promises";
import { availableParallelism } from "node:os";
import path from "node:path";
import { writeAtomically } from "../../files/write.ts";
import type { RecordedStep } from "../../schema/recording.ts";
import { engines } from "../engine/local.ts";
import { recordingName } from "../example/load.ts";
import { findEngine } from "../node-lab.ts";
import { sealRecording } from "../recording/digest.ts";
import { formatRecording, formatTranscript } from "../recording/format.ts";
import type { StandingCrews } from "./crew.ts";
import { choosePasses, type EngineChoice, type Pass } from "./engines.ts";
import { type Batch, type Job, jobName, planBatches, type Result, releaseName } from "./job.ts";
import { type Planned, type PlanOptions, planReplays } from "./plan.ts";
import { type PoolOptions, type Replay, replayAll } from "./pool.ts";
import { type Budget, type Rotation, rotate } from "./rotation.ts";

export type ReplayOptions = PlanOptions & {
  /** What replays; default: the fastest engine of this computer. */
  engine?: EngineChoice | undefined;
  /** Replays, for so long, also recordings whose digests vouch for them. */
  budget?: Budget | undefined;
  /** Machines at a time; default: one a core. */
  machines?: number | undefined;
  signal?: AbortSignal | undefined;
  /** Called once, before the first replay. */
  onPlan?: ((plan: { toReplay: Job[]; rotation: Rotation | undefined }) => void) | undefined;
  onStart?: ((job: Job) => void) | undefined;
  onResult?: ((result: Result) => void) | undefined;
};

/** A replay that ran to its end. */
type Ended = Extract<Replay, { steps: unknown }>;

/** How a replay is gone about. */
type Conduct = Pick<PoolOptions, "stepLimit" | "standing"> & {
  /** What is replayed alone on a fresh machine before it is believed. */
  doubted: readonly Result["state"][];
  /** Called with what is believed. */
  onFinal?: (planned: Planned, ended: Ended) => Promise<void> | undefined;
};

/**
 * For an author, who waits: a step that cannot end is told of within a minute, and of one release, not of each. Whoever
 * verifies, or records all anew, has more patience: it may run where nine machines share a core.
 */
const forAuthors = { stepLimit: 30, doubted: ["failed"] } as const;
const forAll = { doubted: ["failed"] } as const;

/** How often what is racy is replayed again before its drift is believed: a busy computer lets others win. */
const RACY_CHANCES = 6;

const howToEnd =
  'A step has to end by itself. A container that goes on: $RUNTIME run -d; a program that waits: timeout 5 tail -f; a step that takes longer: "stepTimeout": 120 in example.json';

/**
 * Replays examples and compares each with its recording. A recording whose inputs are unchanged is believed without
 * a replay, unless `fresh` is set or a budget has room for it. What is racy is replayed on its own engine alone. What
 * drifts is replayed alone on a fresh machine before it is called drift; what is racy up to six times.
 * @returns one result a job, or one an engine where several replay it; in the order of examples and releases
 * @throws UserError when an example or the image can't be read, a name in the selection is unknown, or the engine that
 *   was asked for is not there
 */
export function verify(options: ReplayOptions): Promise<Result[]> {
  return execute(options, { doubted: ["drifted", "failed"] });
}

/**
 * Replays examples and writes their recordings; every file is written whole or not at all. Unless an engine is named, it
 * is each kind's own, so that what stands in a recording does not depend on whose computer it was made on.
 * @returns what `verify` would have said before
 */
export function record(options: ReplayOptions): Promise<Result[]> {
  const own = { ...options, engine: options.engine ?? "own", fresh: true };
  const onFinal = async ({ job, header }: Planned, { steps, engine }: Ended) => {
    const recording = sealRecording({ ...header, engine }, steps);
    const folder = path.join(options.root, "examples", job.slug, "recorded");
    await mkdir(folder, { recursive: true });
    await writeAtomically(path.join(folder, recordingName(job)), formatRecording(recording));
  };
  return execute(own, { ...(options.only ? forAuthors : forAll), onFinal });
}

/**
 * Replays examples and writes nothing: for whoever is still writing them.
 * @param standing the workers, whose machines are warm from the last time
 * @param onPrinted called with what each job printed
 * @returns what `verify` would say
 */
export function look(
  options: ReplayOptions,
  standing: StandingCrews,
  onPrinted: (job: Job, steps: RecordedStep[]) => void,
): Promise<Result[]> {
  const onFinal = ({ job }: Planned, { steps }: Ended) => {
    onPrinted(job, steps);
    return undefined;
  };
  return execute({ ...options, fresh: true }, { ...forAuthors, standing, onFinal });
}

async function execute(
  options: ReplayOptions,
  { doubted, stepLimit, standing, onFinal }: Conduct,
): Promise<Result[]> {
  const all = await planReplays(options);
  const believed = all.filter(({ settled }) => settled?.state === "verified");
  const open = all.filter(({ settled }) => !settled);
  const choose = (choice: EngineChoice, of: Planned[]) =>
    choosePasses(choice, [...new Set(of.map(({ job }) => job.machine))], (machine) =>
      findEngine(options.root, { imageDir: options.imageDir, machine }),
    );
  const doable = options.budget ? [...open, ...believed] : open;
  const steady = await choose(
    options.engine ?? "auto",
    doable.filter((one) => !isRacy(one)),
  );
  const racy = await choose("own", doable.filter(isRacy));
  const unable = new Map([...racy.unable, ...steady.unable]);
  const machines = options.machines ?? availableParallelism();
  const rotation =
    options.budget &&
    rotate(
      believed.map(({ job }) => job),
      options.budget,
      steady.passes.reduce((sum, { engine }) => sum + engines[engine].secondsPerRun, 0) / machines,
    );
  const musts = [...open.map(({ job }) => job), ...(rotation?.touched ?? [])];
  const planned = new Map(all.map((one) => [jobName(one.job), one]));
  const results = new Map(all.map(({ job }): [string, Result[]] => [jobName(job), []]));
  const add = (result: Result): void => {
    results.get(jobName(result))?.push(result);
    options.onResult?.(result);
  };
  const toReplay = [...musts, ...(rotation?.due.flat() ?? [])];
  /** What a pass is to replay of some jobs. */
  const able = (pass: Pass, jobs: Job[]): Job[] =>
    jobs.filter((job) => {
      const one = planned.get(jobName(job));
      return pass.boots.has(job.machine) && one && racy.passes.includes(pass) === isRacy(one);
    });
  const passes = [...steady.passes, ...racy.passes];
  options.onPlan?.({ toReplay: passes.flatMap((pass) => able(pass, toReplay)), rotation });
  const names = new Set(toReplay.map(jobName));
  for (const { job, settled } of all) {
    const reason = unable.get(job.machine);
    if (reason === undefined && names.has(jobName(job))) continue;
    if (settled) add(settled);
    else if (reason !== undefined) add({ ...job, state: "not-run", reason });
  }
  const until = performance.now() + (options.budget?.seconds ?? Number.POSITIVE_INFINITY) * 1000;
  const writes: (Promise<void> | undefined)[] = [];
  /** Examples with a step that ran out of an author's time, and on which release. */
  const endless = new Map<string, string>();
  for (const pass of passes) {
    const batchesOf = (jobs: Job[]): Batch[] =>
      planBatches(
        able(pass, jobs),
        all.map(({ example }) => example),
      );
    const must = batchesOf(musts);
    const may = new Set(rotation?.due.flatMap(batchesOf));
    const takes = (batch: Batch): boolean =>
      (!may.has(batch) || performance.now() < until) && batch.slugs.some((slug) => !endless.has(slug));
    const chances = new Map<string, number>();
    const pool = { ...options, machines, pass, takes, stepLimit, standing };
    await replayAll([...must, ...may], pool, (replay) => {
      const name = jobName(replay.job);
      const own = planned.get(name);
      if (!own) throw new Error(`${name} was not asked for`);
      const isEndless = stepLimit !== undefined && "hung" in replay && replay.hung;
      const result = judge(
        own,
        isEndless ? { ...replay, failure: `${replay.failure}. ${howToEnd}` } : replay,
      );
      if (isEndless) endless.set(replay.job.slug, releaseName(replay.job));
      // Perhaps the machine was to blame: a second chance, alone on a fresh one; what is racy has more of them.
      const had = chances.get(name) ?? 0;
      const most = isRacy(own) ? RACY_CHANCES : replay.fresh ? 0 : 1;
      if (!isEndless && doubted.includes(result.state) && had < most) {
        chances.set(name, had + 1);
        return false;
      }
      add(result);
      if ("steps" in replay) writes.push(onFinal?.(own, replay));
      return true;
    });
  }
  for (const { job, settled } of all) {
    if (results.get(jobName(job))?.length !== 0) continue;
    const release = endless.get(job.slug);
    // What the time did not suffice for is believed as before.
    if (settled) add(settled);
    else if (release !== undefined)
      add({ ...job, state: "not-run", reason: `a step did not end on ${release}` });
  }
  await Promise.all(writes);
  return [...results.values()].flat();
}

function isRacy({ example }: Planned): boolean {
  return example.example.racy !== undefined;
}

function judge({ job, recorded }: Planned, replay: Replay): Result {
  const base = { ...job, engine: replay.engine };
  if ("failure" in replay) return { ...base, state: "failed", message: replay.failure };
  const { steps } = replay;
  if (!recorded) return { ...base, state: "unrecorded", now: steps };
  const same = formatTranscript(recorded.steps) === formatTranscript(steps);
  return same
    ? { ...base, state: "verified", replayed: true }
    : { ...base, state: "drifted", recorded, now: steps };
}
