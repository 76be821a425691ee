import { mkdir } from "node:fs/promises";
import { availableParallelism } from "node:os";
import path from "node:path";
import { writeAtomically } from "../../files/write.ts";
import type { RecordedStep, Recording, RecordingHeader } from "../../schema/recording.ts";
import { exampleFiles, treeDigest } from "../example/files.ts";
import { type ExampleFolder, loadExamples, recordingName } from "../example/load.ts";
import type { Lab } from "../lab.ts";
import { openLab } from "../node-lab.ts";
import { inputsDigest, isSealed, sealRecording } from "../recording/digest.ts";
import { formatRecording, formatTranscript } from "../recording/format.ts";
import { allJobs, exemption, type Job, jobName, planBatches, type Result } from "./job.ts";
import { type Replay, replayAll } from "./pool.ts";
import { recordingFile } from "./report.ts";
import { type Selection, selectJobs } from "./select.ts";

export type VerifyOptions = Selection & {
  root: string;
  imageDir?: string | undefined;
  /** Replay also what the recordings' digests vouch for. */
  fresh?: boolean | undefined;
  /** Machines at a time; default: one a core. */
  machines?: number | undefined;
  signal?: AbortSignal | undefined;
  /** Called once, before the first replay. */
  onPlan?: ((plan: { total: number; toReplay: Job[] }) => void) | undefined;
  onStart?: ((job: Job) => void) | undefined;
  onResult?: ((result: Result) => void) | undefined;
};

/** A job with what is known of it before it runs. */
type Planned = Job & { header: Omit<RecordingHeader, "seal">; recorded: Recording | undefined };

/**
 * Replays examples and compares each with its recording. A recording whose inputs are unchanged is believed without
 * a replay, unless `fresh` is set. What drifts is replayed alone on a fresh machine before it is called drift.
 * @returns one result a job, in the order of examples and releases
 * @throws UserError when an example or the image can't be read, or a name in the selection is unknown
 */
export function verify(options: VerifyOptions): Promise<Result[]> {
  return execute(options, ["drifted", "failed"], () => undefined);
}

/**
 * Replays examples and writes their recordings; every file is written whole or not at all.
 * @returns what `verify` would have said before
 */
export function record(options: VerifyOptions): Promise<Result[]> {
  return execute({ ...options, fresh: true }, ["failed"], async (job, steps) => {
    const recording = sealRecording(job.header, steps);
    const folder = path.join(options.root, "examples", job.slug, "recorded");
    await mkdir(folder, { recursive: true });
    await writeAtomically(path.join(folder, recordingName(job)), formatRecording(recording));
  });
}

async function execute(
  options: VerifyOptions,
  doubted: Result["state"][],
  onFinal: (job: Planned, steps: RecordedStep[]) => Promise<void> | undefined,
): Promise<Result[]> {
  const lab = await openLab(options.root, options.imageDir);
  const examples = await loadExamples(options.root);
  const jobs = selectJobs(allJobs(examples, lab.releases), options, examples, lab.releases);
  const planned = new Map<string, Planned>();
  const results = new Map<string, Result>();
  for (const job of await plan(jobs, examples, lab, options.root)) {
    const settled = settle(job, examples, lab, options.fresh ?? false);
    if (settled) results.set(jobName(job), settled);
    else planned.set(jobName(job), job);
  }
  const toReplay = [...planned.values()];
  options.onPlan?.({ total: jobs.length, toReplay });
  for (const result of results.values()) options.onResult?.(result);
  const writes: (Promise<void> | undefined)[] = [];
  const seen = new Set<string>();
  await replayAll(
    planBatches(toReplay, examples),
    { ...options, machines: options.machines ?? availableParallelism() },
    (replay) => {
      const name = jobName(replay.job);
      const job = planned.get(name);
      if (!job) throw new Error(`${name} was not asked for`);
      const result = judge(job, replay);
      // Perhaps the machine was to blame: a second chance, alone on a fresh one.
      if (!replay.fresh && doubted.includes(result.state) && !seen.has(name)) {
        seen.add(name);
        return false;
      }
      results.set(name, result);
      options.onResult?.(result);
      if ("steps" in replay) writes.push(onFinal(job, replay.steps));
      return true;
    },
  );
  await Promise.all(writes);
  return jobs.flatMap((job) => results.get(jobName(job)) ?? []);
}

async function plan(jobs: Job[], examples: ExampleFolder[], lab: Lab, root: string): Promise<Planned[]> {
  const digests = new Map<string, string>();
  for (const slug of new Set(jobs.map((job) => job.slug))) {
    digests.set(slug, treeDigest(await exampleFiles(root, slug, folderOf(examples, slug).example)));
  }
  return jobs.map((job) => {
    const folder = folderOf(examples, job.slug);
    const release = lab.release(job.runtime, job.version);
    const files = digests.get(job.slug) ?? "";
    const { runtime, version } = job;
    return {
      ...job,
      recorded: folder.recordings.find(
        ({ header }) => header.runtime === runtime && header.version === version,
      ),
      header: {
        runtime,
        version,
        package: lab.packageOf(release),
        engine: lab.engine.name,
        kernel: `Linux ${lab.facts.kernel}`,
        inputs: inputsDigest(lab.lock, release, lab.engine, folder.example, files),
      },
    };
  });
}

/** The result of a job that needs no replay, or undefined. */
function settle(job: Planned, examples: ExampleFolder[], lab: Lab, fresh: boolean): Result | undefined {
  const { slug, runtime, version, recorded } = job;
  const reason = exemption(folderOf(examples, slug).example, lab.facts);
  if (reason !== undefined && recorded) {
    // It would show as proven what nothing here can prove.
    const message = `${recordingFile(job)} stands there, but the example ${reason}. Remove the recording`;
    return { slug, runtime, version, state: "failed", message };
  }
  if (reason !== undefined) return { slug, runtime, version, state: "not-run", reason };
  const untouched = recorded?.header.inputs === job.header.inputs && isSealed(recorded);
  return untouched && !fresh ? { slug, runtime, version, state: "verified", replayed: false } : undefined;
}

function judge(job: Planned, replay: Replay): Result {
  const { slug, runtime, version, recorded } = job;
  const base = { slug, runtime, version };
  if ("failure" in replay) return { ...base, state: "failed", message: replay.failure };
  const { steps } = replay;
  if (!recorded) return { ...base, state: "unrecorded", now: steps };
  const same = formatTranscript(recorded.steps) === formatTranscript(steps);
  if (same) return { ...base, state: "verified", replayed: true };
  return { ...base, state: "drifted", recorded, now: steps };
}

function folderOf(examples: ExampleFolder[], slug: string): ExampleFolder {
  const folder = examples.find((candidate) => candidate.slug === slug);
  if (!folder) throw new Error(`no example ${slug}`);
  return folder;
}
