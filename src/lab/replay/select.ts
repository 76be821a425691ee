import { nearest } from "../../errors/nearest.ts";
import { UserError } from "../../errors/user-error.ts";
import type { RuntimeArtifact } from "../../schema/lab-lock.ts";
import type { ExampleFolder } from "../example/load.ts";
import { type Job, shardOf } from "./job.ts";

/** Which jobs out of all. */
export type Selection = {
  /** Only these examples, by slug. */
  only?: string[] | undefined;
  /** Only these runtimes (`crun`) or releases (`crun-1.28`). */
  runtimes?: string[] | undefined;
  /** The `index`-th (1 for the first) of `count` parts. */
  shard?: { index: number; count: number } | undefined;
};

/**
 * Narrows jobs down.
 * @throws UserError when a name is unknown: a typo must not pass as "nothing to do"
 */
export function selectJobs(
  jobs: Job[],
  selection: Selection,
  examples: ExampleFolder[],
  releases: RuntimeArtifact[],
): Job[] {
  const slugs = examples.map((example) => example.slug);
  for (const slug of selection.only ?? []) mustBe(slug, slugs, "example", "--only");
  const runtimes = [...new Set(releases.map((release) => release.runtime))];
  const names = [...runtimes, ...releases.map((release) => `${release.runtime}-${release.version}`)];
  for (const name of selection.runtimes ?? []) mustBe(name, names, "runtime or release", "--runtime");
  const chosen = jobs.filter(
    (job) =>
      (selection.only?.includes(job.slug) ?? true) &&
      (selection.runtimes?.some((name) => name === job.runtime || name === `${job.runtime}-${job.version}`) ??
        true),
  );
  if (chosen.length === 0 && jobs.length > 0) {
    throw new UserError(
      'nothing to replay: none of the chosen examples is for a chosen runtime (see "runtimes" in example.json)',
    );
  }
  return selection.shard ? shardOf(chosen, selection.shard.index, selection.shard.count) : chosen;
}

function mustBe(name: string, known: string[], what: string, option: string): void {
  if (known.includes(name)) return;
  const near = nearest(name, known);
  throw new UserError(
    `${option}: unknown ${what} "${name}"${near ? `. Did you mean "${near}"?` : ""} (one of ${known.join(", ")})`,
  );
}
