import { type ChildProcess, fork } from "node:child_process";
import { fileURLToPath } from "node:url";
import { UserError } from "../../errors/user-error.ts";
import type { Profile } from "../../schema/example.ts";
import type { RecordedStep } from "../../schema/recording.ts";
import { engines } from "../engine/local.ts";
import type { Pass } from "./engines.ts";
import type { Batch, Job } from "./job.ts";
import type { ToPool, ToWorker, WorkerSetup } from "./protocol.ts";

/** What a machine said of one job. */
export type Replay = {
  job: Job;
  /** Name and version of the engine that it ran on. */
  engine: string;
  /** Nothing had run on the machine before. */
  fresh: boolean;
} & ({ steps: RecordedStep[] } | { failure: string });

export type PoolOptions = {
  root: string;
  /** The image, when it is not the project's own. */
  imageDir?: string | undefined;
  /** The engine, and the kinds of machines to boot on it. */
  pass: Pass;
  /** Machines at a time. */
  machines: number;
  /** Stops everything: no machine is left when `replayAll` has rejected. */
  signal?: AbortSignal | undefined;
  /** Asked when a machine is free for a batch: no leaves it out. Default: every batch is taken. */
  takes?: ((batch: Batch) => boolean) | undefined;
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
  // One machine at a time makes a snapshot; the others would only repeat it.
  const orders = new Map(
    batches.map(({ machine, profile }): [string, ToWorker] => [
      `${machine} ${profile}`,
      { kind: "warm", machine, profile },
    ]),
  );
  await run([...orders.values()], options, () => undefined);
  const queue = batches.map((batch): ToWorker => ({ kind: "replay", batch }));
  await run(queue, options, (message) => {
    if (message.kind === "started") options.onStart?.(message.job);
    if (message.kind !== "done" && message.kind !== "failed") return;
    const { job, engine, fresh } = message;
    const replay: Replay =
      message.kind === "done"
        ? { job, engine, fresh, steps: message.steps }
        : { job, engine, fresh, failure: message.message };
    if (!onReplay(replay)) queue.push({ kind: "replay", batch: alone(job, batches) });
  });
}

function alone(job: Job, batches: Batch[]): Batch {
  const { slug, runtime, version, machine } = job;
  const origin = batches.find(
    (batch) =>
      batch.runtime === runtime &&
      batch.version === version &&
      batch.machine === machine &&
      batch.slugs.includes(slug),
  );
  const profile: Profile = origin?.profile ?? "standard";
  return { runtime, version, machine, profile, slugs: [slug], alone: true };
}

/** Works through a queue (which may grow meanwhile) with as many workers as there is work for. */
async function run(
  queue: ToWorker[],
  options: PoolOptions,
  onMessage: (message: ToPool) => void,
): Promise<void> {
  options.signal?.throwIfAborted();
  const workers = new Set<ChildProcess>();
  const count = Math.min(options.machines, queue.length);
  const { root, imageDir, pass } = options;
  const setup: WorkerSetup = { root, imageDir, boots: [...pass.boots], found: pass.found };
  const flags = engines[pass.engine].nodeFlags;
  try {
    const work = Array.from({ length: count }, () =>
      employ(() => next(queue, options), hire(setup, flags, workers), onMessage, options.signal),
    );
    await Promise.all(work);
  } finally {
    for (const worker of workers) worker.kill("SIGKILL");
  }
}

/** Starts a worker. Processes, as engines want flags of Node (`nodeFlags`). */
function hire(setup: WorkerSetup, flags: readonly string[], workers: Set<ChildProcess>): ChildProcess {
  const worker = fork(fileURLToPath(new URL("./worker.ts", import.meta.url)), [JSON.stringify(setup)], {
    execArgv: [...process.execArgv, ...flags],
    serialization: "advanced",
  });
  workers.add(worker);
  return worker;
}

/** The first order that is still wanted. */
function next(queue: ToWorker[], { takes }: PoolOptions): ToWorker | undefined {
  for (;;) {
    const order = queue.shift();
    if (order?.kind !== "replay" || takes === undefined || takes(order.batch)) return order;
  }
}

/** Gives orders to one worker until there is none. */
function employ(
  order: () => ToWorker | undefined,
  worker: ChildProcess,
  onMessage: (message: ToPool) => void,
  signal: AbortSignal | undefined,
): Promise<void> {
  return new Promise((resolve, reject) => {
    signal?.addEventListener("abort", () => reject(signal.reason), { once: true });
    worker.on("exit", (code, killedBy) =>
      reject(new Error(`a lab worker ended (${killedBy ?? `exit code ${code}`})`)),
    );
    worker.on("message", (message: ToPool) => {
      onMessage(message);
      if (message.kind === "broken") reject(new UserError(message.message));
      if (message.kind !== "idle") return;
      const given = order();
      if (given) worker.send(given);
      else resolve();
    });
  });
}
