import { describe, expect, test } from "vitest";
import { firstMachine } from "../../../../src/lab/machine/kinds.ts";
import { cost, type Job, jobName } from "../../../../src/lab/replay/job.ts";
import { rotate } from "../../../../src/lab/replay/rotation.ts";

const jobs: Job[] = Array.from({ length: 60 }, (_, number) =>
  (["crun", "runc"] as const).map((runtime) => ({
    slug: `example-${number}`,
    runtime,
    version: "1.0",
    machine: firstMachine,
  })),
).flat();
const total = jobs.reduce((sum, job) => sum + cost(job), 0);
const names = (of: Job[]) => of.map(jobName);
const change = (turn: number, ...files: string[]) => ({ commit: "0000000", turn, files });

describe("a share of what is believed", () => {
  // A run of cost 1 takes 2 s.
  const budget = { seconds: (total * 2) / 5 };
  const turns = Array.from({ length: 5 }, (_, turn) => rotate(jobs, { ...budget, change: change(turn) }, 2));

  test("is as large as the time allows", () => {
    expect(turns.map(({ part, parts }) => `${part} of ${parts}`)).toEqual(
      [1, 2, 3, 4, 5].map((n) => `${n} of 5`),
    );
    expect(rotate(jobs, { seconds: total * 2, change: change(7) }, 2)).toMatchObject({ part: 1, parts: 1 });
    for (const { due } of turns) expect(due.flat().length).toBeLessThan(jobs.length / 2);
  });

  test("is another one with each commit, and all together are everything, once", () => {
    expect(names(turns.flatMap(({ due }) => due.flat())).sort()).toEqual(names(jobs).sort());
    expect(rotate(jobs, { ...budget, change: change(5) }, 2)).toEqual(turns[0]);
  });

  test("keeps what is in it when others are added", () => {
    const fewer = jobs.slice(20);
    for (const [turn, { due }] of turns.entries()) {
      const own = new Set(names(due.flat()));
      const less = rotate(
        fewer,
        { seconds: fewer.reduce((sum, job) => sum + cost(job), 0) * 0.4, change: change(turn) },
        2,
      );
      expect(less.parts).toBe(5);
      expect(names(less.due.flat())).toEqual(names(fewer).filter((name) => own.has(name)));
    }
  });
});

describe("a change", () => {
  const budget = { seconds: 1 };
  test("has all replayed that it touches, whatever the budget is", () => {
    const files = ["examples/example-7/recorded/crun-1.0.console", "content/issues/en/example-9.mdx"];
    const { touched, due } = rotate(jobs, { ...budget, change: change(0, ...files) }, 1);
    expect(names(touched)).toEqual(["example-7 on crun 1.0", "example-7 on runc 1.0"]);
    expect(names(due.flat())).not.toContain("example-7 on crun 1.0");
  });

  test("of the lab itself makes everything due, this run's part first", () => {
    const plain = rotate(jobs, { ...budget, change: change(3, "src/lab/README.md") }, 1);
    const changed = rotate(jobs, { ...budget, change: change(3, "src/lab/machine/boot.ts") }, 1);
    expect(plain.due).toHaveLength(1);
    expect(changed.due[0]).toEqual(plain.due[0]);
    expect(names(changed.due.flat()).sort()).toEqual(names(jobs).sort());
  });

  test("that is not known touches nothing", () => {
    const unknown = { commit: undefined, turn: 0, files: undefined };
    expect(rotate(jobs, { ...budget, change: unknown }, 1).touched).toEqual([]);
  });
});
