import { describe, expect, test } from "vitest";
import { releasesOf } from "../../../../src/lab/image/contents.ts";
import { readLock } from "../../../../src/lab/image/image.ts";
import { firstMachine } from "../../../../src/lab/machine/kinds.ts";
import type { Job } from "../../../../src/lab/replay/job.ts";
import { record } from "../../../../src/lab/replay/replay.ts";
import { groupSeen, type Sight, sightOf, tellSeen } from "../../../../src/lab/replay/seen.ts";
import { labProject } from "../../../fixtures/lab-project.ts";
import { failing, succeeding } from "../../../fixtures/project.ts";
import { imageDir } from "../../../fixtures/repository.ts";

const releases = releasesOf(await readLock(imageDir));
const runtimes = ["crun-0.17", "runc-1.1.5"];

test("each transcript and each change is told once, with its releases", async () => {
  const steps = "# Says something.\necho said\n$RUNTIME run demo\nls rootfs/none\n";
  const project = await labProject({ one: { steps, fields: { runtimes: ["runc", "crun"] } } });
  const told = async () => {
    const results = await record({ root: project.root, runtimes, engine: "auto" });
    return tellSeen(groupSeen(results.map(sightOf)), releases);
  };
  expect(await told()).toBe(`one

runc 1.1.5, crun 0.17: 1 of 3 steps fails
  # Says something.
  $ echo said
  said
  $ $RUNTIME run demo
  container ran
✗ $ ls rootfs/none
  ! ls: rootfs/none: No such file or directory
  [exit 1]
`);
  await project.edit("examples/one/steps.sh", "echo said", "echo changed");
  expect(await told()).toBe(`one

runc 1.1.5, crun 0.17: changed; 1 of 3 steps fails
✗ $ ls rootfs/none
runc 1.1.5 stands for all:
@@ -1,6 +1,6 @@
 # Says something.
-$ echo said
-said
+$ echo changed
+changed
 $ $RUNTIME run demo
 container ran
 $ ls rootfs/none
`);
  expect(await told()).toBe("one\n\nrunc 1.1.5, crun 0.17: as before\n");
});

describe("groups", () => {
  const on = (version: string, slug = "one"): Job => ({
    slug,
    runtime: "crun",
    version,
    machine: firstMachine,
  });
  const told = (...sights: Sight[]) => tellSeen(groupSeen(sights), releases);

  test("of one release keep its runtime's name in the commands", () => {
    const now = [failing("crun run demo", "no"), succeeding("true", "$ not a command")];
    expect(told({ job: on("1.28"), kind: "printed", now })).toBe(
      "one\n\ncrun 1.28: 1 of 2 steps fails\n✗ $ crun run demo\n  ! no\n  [exit 1]\n  $ true\n  \\$ not a command\n",
    );
  });

  test("of what differs in nothing but what a change leaves alone are one", () => {
    const change = (version: string, around: string, exit: number): Sight => ({
      job: on(version),
      kind: "printed",
      before: [failing("crun run demo", around, exit)],
      now: [failing("crun run demo", around, exit), succeeding("echo more", "more")],
    });
    const groups = groupSeen([change("1.21", "one wording", 1), change("1.28", "another", 126)]);
    expect(groups).toMatchObject([{ kind: "changed", jobs: [{ version: "1.21" }, { version: "1.28" }] }]);
    const [group] = groups;
    expect(group?.kind === "changed" && group.diff.split("\n").filter((line) => /^[+-]/.test(line))).toEqual([
      "+$ echo more",
      "+more",
    ]);
  });

  test("of changes that add other lines are several", () => {
    const change = (version: string): Sight => ({
      job: on(version),
      kind: "printed",
      before: [],
      now: [succeeding("crun --version", `crun ${version}`)],
    });
    expect(groupSeen([change("1.21"), change("1.28")])).toHaveLength(2);
  });

  test("of what could not be replayed are one for each reason", () => {
    const why = (runtime: string) => `examples/one/steps.sh:2: "${runtime} run a" did not end within 30 s`;
    const runc: Job = { ...on("1.4.3"), runtime: "runc" };
    expect(
      told(
        { job: runc, kind: "failed", why: why("runc") },
        { job: on("1.28"), kind: "failed", why: why("crun") },
        { job: on("1.21"), kind: "not-run", why: "a step did not end on crun 1.28" },
      ),
    ).toBe(
      'one\n\nrunc 1.4.3, crun 1.28: could not be replayed: examples/one/steps.sh:2: "$RUNTIME run a" did not end within 30 s\n\ncrun 1.21: not run: a step did not end on crun 1.28\n',
    );
  });

  test("of examples that print what they did are told only alone", () => {
    const same: Sight = { job: on("1.28"), kind: "same" };
    expect(told(same)).toBe("one\n\ncrun 1.28: as before\n");
    expect(told(same, { job: on("1.28", "two"), kind: "same" })).toBe("");
    expect(told(same, { job: on("1.28", "two"), kind: "failed", why: "lost" })).toBe(
      "two\n\ncrun 1.28: could not be replayed: lost\n",
    );
  });
});
