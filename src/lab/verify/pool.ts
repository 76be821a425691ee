import { setFlagsFromString } from "node:v8";
import { Worker } from "node:worker_threads";
import type { Profile } from "../../schema/example.ts";
import type { RecordedStep } from "../../schema/recording.ts";
import { UserError } from "../../schema/user-error.ts";
import type { Batch, Job } from "./job.ts";
import type { ToPool, ToWorker, WorkerSetup } from "./protocol.ts";

/** What a machine said of one job. */
export type Replay = { job: Job /** Nothing had run on the machine before. */; fresh: boolean } & (
  | { steps: RecordedStep[]; seconds: number }
  | { failure: string }
);

export type PoolOptions = WorkerSetup & {
  /** Machines at a time. */
  machines: number;
  /** Stops everything: no machine is left when `replayAll` has rejected. */
  signal?: AbortSignal | undefined;
  /** Called as soon as a machine takes up a job. */
  onStart?: ((job: Job) => void) | undefined;
};

/**
 * Replays batches, several machines at a time.
 * @param onReplay called with each outcome as it comes. Answers whether to believe it: `false` has the job replayed
 *   alone on a fresh machine.
 * @throws UserError when a worker cannot work at all (a damaged image, say); the abort signal's reason when aborted
 */
export async function replayAll(
  batches: Batch[],
  options: PoolOptions,
  onReplay: (replay: Replay) => boolean,
): Promise<void> {
  // V8's optimising compiler works on v86's generated code in the background and takes the second core away from
  // the second machine; the baseline compiler alone is 2.4 times as fast in all (research: 279 s against 115 s).
  setFlagsFromString("--liftoff-only");
  const profiles = [...new Set(batches.map((batch) => batch.profile))];
  // One machine at a time makes a profile's snapshot; the others would only repeat it.
  const orders = profiles.map((profile): ToWorker => ({ kind: "warm", profile }));
  await run(orders, options, () => undefined);
  const queue = batches.map((batch): ToWorker => ({ kind: "replay", batch }));
  await run(queue, options, (message) => {
    if (message.kind === "started") options.onStart?.(message.job);
    if (message.kind !== "done" && message.kind !== "failed") return;
    const { job, fresh } = message;
    const replay: Replay =
      message.kind === "done"
        ? { job, fresh, steps: message.steps, seconds: message.seconds }
        : { job, fresh, failure: message.message };
    if (!onReplay(replay)) queue.push({ kind: "replay", batch: alone(job, batches) });
  });
}

function alone(job: Job, batches: Batch[]): Batch {
  const { slug, runtime, version } = job;
  const origin = batches.find(
    (batch) => batch.runtime === runtime && batch.version === version && batch.slugs.includes(slug),
  );
  const profile: Profile = origin?.profile ?? "standard";
  return { runtime, version, profile, slugs: [slug] };
}

/** Works through a queue (which may grow meanwhile) with as many workers as there is work for. */
async function run(
  queue: ToWorker[],
  options: PoolOptions,
  onMessage: (message: ToPool) => void,
): Promise<void> {
  options.signal?.throwIfAborted();
  const workers = new Set<Worker>();
  const count = Math.min(options.machines, queue.length);
  const { root, imageDir } = options;
  const setup: WorkerSetup = imageDir === undefined ? { root } : { root, imageDir };
  const stop = () => Promise.all([...workers].map((worker) => worker.terminate()));
  try {
    await Promise.all(
      Array.from({ length: count }, () => work(queue, setup, workers, onMessage, options.signal)),
    );
  } finally {
    await stop();
  }
}

function work(
  queue: ToWorker[],
  setup: WorkerSetup,
  workers: Set<Worker>,
  onMessage: (message: ToPool) => void,
  signal: AbortSignal | undefined,
): Promise<void> {
  const worker = new Worker(new URL("./worker.ts", import.meta.url), { workerData: setup });
  workers.add(worker);
  return new Promise((resolve, reject) => {
    signal?.addEventListener("abort", () => reject(signal.reason), { once: true });
    worker.on("error", (error) => reject(error instanceof Error ? new UserError(error.message) : error));
    worker.on("message", (message: ToPool) => {
      onMessage(message);
      if (message.kind === "broken") reject(new UserError(message.message));
      if (message.kind !== "idle") return;
      const order = queue.shift();
      if (order) worker.postMessage(order);
      else resolve();
    });
  });
}
