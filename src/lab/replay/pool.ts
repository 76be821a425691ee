import type { Profile } from "../../schema/example.ts";
import type { RecordedStep } from "../../schema/recording.ts";
import { Crew, type CrewOptions, type StandingCrews } from "./crew.ts";
import type { Batch, Job } from "./job.ts";
import type { ToWorker } from "./protocol.ts";

/** What a machine said of one job. */
export type Replay = {
  job: Job;
  /** Name and version of the engine that it ran on. */
  engine: string;
  /** Nothing had run on the machine before. */
  fresh: boolean;
} & (
  | { steps: RecordedStep[] }
  | {
      failure: string;
      /** A step ran out of time. */
      hung: boolean;
    }
);

export type PoolOptions = CrewOptions & {
  /** Stops everything: no machine is left when the work has been rejected. */
  signal?: AbortSignal | undefined;
  /** Where the workers come from and stay; default: they are started for this replay and end with it. */
  standing?: StandingCrews | undefined;
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
  const { signal, standing } = options;
  const crew = standing?.of(options) ?? new Crew(options);
  try {
    // One machine at a time makes a snapshot; the others would only repeat it.
    const snapshots = new Map(
      batches.map(({ machine, profile }): [string, ToWorker] => [
        `${machine} ${profile}`,
        { kind: "warm", machine, profile },
      ]),
    );
    const warm = [...snapshots.values()];
    const first = (): ToWorker | undefined => warm.shift();
    await crew.work(warm.length, first, () => undefined, signal);
    const queue = [...batches];
    await crew.work(
      queue.length,
      () => next(queue, options),
      (message) => {
        if (message.kind === "started") options.onStart?.(message.job);
        if (message.kind !== "done" && message.kind !== "failed") return;
        const { job, engine, fresh } = message;
        const replay: Replay =
          message.kind === "done"
            ? { job, engine, fresh, steps: message.steps }
            : { job, engine, fresh, failure: message.message, hung: message.hung };
        if (!onReplay(replay)) queue.push(alone(job, batches));
      },
      signal,
    );
  } catch (error) {
    // Whoever has failed once would fail again.
    standing?.dismiss();
    throw error;
  } finally {
    if (!standing) crew.dismiss();
  }
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

/** The first batch that is still wanted. */
function next(queue: Batch[], { takes }: PoolOptions): ToWorker | undefined {
  for (;;) {
    const batch = queue.shift();
    if (!batch) return undefined;
    if (takes?.(batch) ?? true) return { kind: "replay", batch };
  }
}
