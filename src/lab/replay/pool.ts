import { type ChildProcess, fork } from "node:child_process";
import { fileURLToPath } from "node:url";
import { UserError } from "../../errors/user-error.ts";
import type { Profile } from "../../schema/example.ts";
import type { RecordedStep } from "../../schema/recording.ts";
import { engines } from "../engine/local.ts";
import { machineKind } from "../machine/kinds.ts";
import type { Batch, Job } from "./job.ts";
import type { ToPool, ToWorker, WorkerSetup } from "./protocol.ts";

/** What a machine said of one job. */
export type Replay = { job: Job /** Nothing had run on the machine before. */; fresh: boolean } & (
  | { steps: RecordedStep[] /** Name and version of what it ran on. */; engine: string }
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
  // One machine at a time makes a snapshot; the others would only repeat it.
  const orders = new Map(
    batches.map(({ machine, profile }): [string, ToWorker] => [
      `${machine} ${profile}`,
      { kind: "warm", machine, profile },
    ]),
  );
  const kinds = batches.map(({ machine }) => machineKind(machine));
  const flags = [...new Set(kinds.flatMap(({ engine }) => engines[engine].nodeFlags))];
  await run([...orders.values()], options, flags, () => undefined);
  const queue = batches.map((batch): ToWorker => ({ kind: "replay", batch }));
  await run(queue, options, flags, (message) => {
    if (message.kind === "started") options.onStart?.(message.job);
    if (message.kind !== "done" && message.kind !== "failed") return;
    const { job, fresh } = message;
    const replay: Replay =
      message.kind === "done"
        ? { job, fresh, steps: message.steps, engine: message.engine }
        : { job, fresh, failure: message.message };
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
  flags: string[],
  onMessage: (message: ToPool) => void,
): Promise<void> {
  options.signal?.throwIfAborted();
  const workers = new Set<ChildProcess>();
  const count = Math.min(options.machines, queue.length);
  const { root, imageDir } = options;
  const setup: WorkerSetup = imageDir === undefined ? { root } : { root, imageDir };
  try {
    const work = Array.from({ length: count }, () =>
      employ(queue, hire(setup, flags, workers), onMessage, options.signal),
    );
    await Promise.all(work);
  } finally {
    for (const worker of workers) worker.kill("SIGKILL");
  }
}

/** Starts a worker. Processes, as engines want flags of Node (`nodeFlags`). */
function hire(setup: WorkerSetup, flags: string[], workers: Set<ChildProcess>): ChildProcess {
  const worker = fork(fileURLToPath(new URL("./worker.ts", import.meta.url)), [JSON.stringify(setup)], {
    execArgv: [...process.execArgv, ...flags],
    serialization: "advanced",
  });
  workers.add(worker);
  return worker;
}

/** Gives orders to one worker until the queue is empty. */
function employ(
  queue: ToWorker[],
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
      const order = queue.shift();
      if (order) worker.send(order);
      else resolve();
    });
  });
}
