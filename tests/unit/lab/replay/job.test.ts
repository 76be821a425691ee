import { describe, expect, test } from "vitest";
import type { ExampleFolder } from "../../../../src/lab/example/load.ts";
import { readLock } from "../../../../src/lab/image/image.ts";
import {
  allJobs,
  exemption,
  type Job,
  jobName,
  planBatches,
  shardOf,
} from "../../../../src/lab/replay/job.ts";
import { selectJobs } from "../../../../src/lab/replay/select.ts";
import { exampleSchema } from "../../../../src/schema/example.ts";
import { complaint } from "../../../fixtures/project.ts";
import { imageDir } from "../../../fixtures/repository.ts";

const releases = (await readLock(imageDir)).artifacts.filter((artifact) => artifact.kind === "runtime");

function folder(slug: string, fields: object = {}): ExampleFolder {
  const example = exampleSchema.parse({ title: slug, ...fields });
  return { slug, folder: `examples/${slug}`, example, steps: [], recordings: [] };
}

const examples = [
  folder("every"),
  folder("only-crun", { runtimes: ["crun"] }),
  folder("selinux", { profile: "selinux" }),
  folder("alone", { ownMachine: true }),
  folder("sysctl", { ownMachine: true }),
];
const jobs = allJobs(examples, releases);
const names = (list: Job[]) => list.map(jobName);
const crun = releases.filter((release) => release.runtime === "crun").length;

test("every example runs on every release that it is for", () => {
  expect(releases).toHaveLength(9);
  expect(jobs).toHaveLength(4 * releases.length + crun);
  expect(names(jobs)).toContain("every on runc 1.0.0-rc93");
  expect(names(jobs)).not.toContain("only-crun on runc 1.3.6");
  expect(new Set(names(jobs)).size).toBe(jobs.length);
});

test.each([1, 2, 3, 7, 40, 100])(
  "%i shards are disjoint, about equal, and together all there is",
  (count) => {
    const shards = Array.from({ length: count }, (_, i) => shardOf(jobs, i + 1, count));
    expect(names(shards.flat()).sort()).toEqual(names(jobs).sort());
    const sizes = shards.map((shard) => shard.length);
    expect(Math.max(...sizes) - Math.min(...sizes)).toBeLessThanOrEqual(1);
  },
);

describe("batches", () => {
  const batches = planBatches(jobs, examples);
  const of = (version: string) =>
    batches.filter((batch) => batch.version === version).map(({ slugs }) => slugs);

  test("hold every job once", () => {
    const batched = batches.flatMap(({ slugs, runtime, version, machine }) =>
      slugs.map((slug) => ({ slug, runtime, version, machine })),
    );
    expect(names(batched).sort()).toEqual(names(jobs).sort());
  });
  test("share a machine only where nothing forbids it", () => {
    expect(
      of("1.28")
        .map((slugs) => slugs.join())
        .sort(),
    ).toEqual(["alone", "every,only-crun", "selinux", "sysctl"]);
  });
  test("the dearest comes first", () => {
    const costs = batches.map((batch) => batch.slugs.length * (batch.runtime === "crun" ? 1 : 2.5));
    expect(costs).toEqual([...costs].sort((a, b) => b - a));
  });
});

test("an example that the machines can't run is exempt, with the reason", () => {
  const facts = { kernel: "6.1.0", architecture: "i386" as const, offers: new Set<"kvm">() };
  const { example } = folder("x", { needs: ["kvm", "kernel<6.6", "kernel>=6.6"] });
  expect(exemption(example, facts)).toBe("needs kvm, kernel>=6.6");
  expect(exemption(example, { ...facts, kernel: "6.6.1" })).toBe("needs kvm, kernel<6.6");
  expect(exemption(folder("x").example, facts)).toBeUndefined();
});

describe("a selection", () => {
  const select = (selection: Parameters<typeof selectJobs>[1]) =>
    selectJobs(jobs, selection, examples, releases);

  test("takes all by default", () => expect(select({})).toEqual(jobs));
  test("by example, runtime and release", () => {
    expect(names(select({ only: ["only-crun", "every"], runtimes: ["crun-1.28"] }))).toEqual([
      "every on crun 1.28",
      "only-crun on crun 1.28",
    ]);
    expect(select({ runtimes: ["crun"] })).toHaveLength(5 * crun);
    expect(select({ runtimes: ["crun", "runc-1.3.6"] })).toHaveLength(5 * crun + 4);
  });
  test("shards what is left", () => {
    const only = ["every"];
    const parts = [1, 2].flatMap((index) => select({ only, shard: { index, count: 2 } }));
    expect(names(parts).sort()).toEqual(names(select({ only })).sort());
    // More shards than jobs: some have nothing to do.
    expect(select({ only, runtimes: ["crun-1.28"], shard: { index: 2, count: 2 } })).toEqual([]);
  });

  test.each([
    [
      { only: ["evrey"] },
      /^--only: unknown example "evrey"\. Did you mean "every"\? \(one of every, only-crun/,
    ],
    [
      { runtimes: ["rnuc"] },
      /^--runtime: unknown runtime or release "rnuc"\. Did you mean "runc"\? \(one of runc, /,
    ],
    [
      { runtimes: ["crun-1.29"] },
      /^--runtime: unknown runtime or release "crun-1\.29"\. Did you mean "crun-1\.2[18]"/,
    ],
    [{ runtimes: ["youki"] }, /^--runtime: unknown runtime or release "youki" \(one of/],
    // Nothing to do must not look like success.
    [
      { only: ["only-crun"], runtimes: ["runc"] },
      /^nothing to replay: none of the chosen examples is for a chosen runtime/,
    ],
  ])("%j is refused", async (selection, message) => {
    expect(await complaint(() => select(selection))).toMatch(message);
  });
});
