import type { Example, Profile } from "../../schema/example.ts";
import type { RuntimeArtifact } from "../../schema/lab-lock.ts";
import type { RecordedStep, Recording } from "../../schema/recording.ts";
import type { RuntimeId } from "../../schema/vocabulary.ts";
import type { ExampleFolder } from "../example/load.ts";
import { type MachineFacts, unmetNeeds } from "../example/needs.ts";
import { firstMachine, type MachineId, machineKind, recordedMachines } from "../machine/kinds.ts";

/** One example on one release, on one kind of machine. */
export type Job = {
  slug: string;
  runtime: RuntimeId;
  version: string;
  /** The kind of machine that the recording is of. */
  machine: MachineId;
};

/** What came of a job. A check that did not run is never green. */
export type Result = Job &
  (
    | {
        state: "verified" /** The recording's inputs are unchanged, so it was not replayed. */;
        replayed: boolean;
      }
    | { state: "drifted"; recorded: Recording; now: RecordedStep[] }
    | { state: "unrecorded"; now: RecordedStep[] }
    /** The machine was lost, or the example could not be set up. */
    | { state: "failed"; message: string }
    | { state: "not-run"; reason: string }
  );

/** Jobs that share a machine, one after another. */
export type Batch = {
  runtime: RuntimeId;
  version: string;
  machine: MachineId;
  profile: Profile;
  slugs: string[];
  /** On a machine that nothing ran on before and nothing will after. */
  alone: boolean;
};

/** Name of a job in messages: "exec-directory on crun 1.28". */
export function jobName(job: Job): string {
  return `${job.slug} on ${releaseName(job)}`;
}

/** The release of a job, and its kind of machine where that is not the first: "crun 1.28". */
export function releaseName({ runtime, version, machine }: Omit<Job, "slug">): string {
  return `${runtime} ${version}${machine === firstMachine ? "" : ` (${machine})`}`;
}

/** Why a release can't run an example at all, or undefined when it can. */
export function exemption(example: Example, facts: MachineFacts): string | undefined {
  const unmet = unmetNeeds(example.needs, facts);
  return unmet.length > 0 ? `needs ${unmet.join(", ")}` : undefined;
}

/** Every example on every release that it is for, on every kind of machine that can boot for it, in a stable order. */
export function allJobs(examples: ExampleFolder[], releases: RuntimeArtifact[]): Job[] {
  return examples.flatMap(({ slug, example }) =>
    releases
      .filter((release) => example.runtimes?.includes(release.runtime) ?? true)
      .flatMap(({ runtime, version }) =>
        recordedMachines
          .filter((machine) => machineKind(machine).profiles.includes(example.profile))
          .map((machine) => ({ slug, runtime, version, machine })),
      ),
  );
}

/**
 * The jobs of one of `count` machines: each gets about the same work, and together they get all of it.
 * @param index 1 for the first
 */
export function shardOf(jobs: Job[], index: number, count: number): Job[] {
  return jobs.filter((_, position) => position % count === index - 1);
}

/** A Go runtime takes two to three times as long as one in C (measured, per container run). */
export function cost(job: { runtime: RuntimeId }): number {
  return job.runtime === "crun" ? 1 : 2.5;
}

/**
 * Groups jobs into batches: one a release, kind of machine and profile, and one for each example that wants a machine
 * of its own. The dearest come first, so that machines end at about the same time.
 */
export function planBatches(jobs: Job[], examples: ExampleFolder[]): Batch[] {
  const batches = new Map<string, Batch>();
  for (const { slug, runtime, version, machine } of jobs) {
    const example = examples.find((candidate) => candidate.slug === slug)?.example;
    if (!example) throw new Error(`no example ${slug}`);
    const { profile } = example;
    const key = `${runtime} ${version} ${machine} ${profile} ${example.ownMachine ? slug : ""}`;
    const alone = example.ownMachine;
    const batch = batches.get(key) ?? { runtime, version, machine, profile, slugs: [], alone };
    batch.slugs.push(slug);
    batches.set(key, batch);
  }
  return [...batches.values()].sort((a, b) => b.slugs.length * cost(b) - a.slugs.length * cost(a));
}
