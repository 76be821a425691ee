import { readdir } from "node:fs/promises";
import path from "node:path";
import { expect, test } from "vitest";
import { crunbook } from "../../fixtures/command.ts";
import { labProject } from "../../fixtures/lab-project.ts";
import { alive, descendants } from "../../fixtures/processes.ts";

const patience = { timeout: 90_000, interval: 100 };
const only = ["--only", "one", "--runtime", "crun-1.28", "--engine", "auto"];

test("tells all at first, then what each edit changed, and ends with Ctrl-C", async () => {
  const project = await labProject({ one: { steps: "echo said\nls rootfs/none\n" } });
  const run = crunbook(project, "record", "--watch", ...only);
  const lastWords = "watching examples/one (Ctrl-C ends it)\n";
  await expect.poll(run.output, patience).toContain(lastWords);
  expect(run.output()).toContain(
    "one\n\ncrun 1.28: 1 of 2 steps fails\n  $ echo said\n  said\n✗ $ ls rootfs/none\n",
  );

  await project.edit("examples/one/steps.sh", "echo said", "\techo indented");
  await expect
    .poll(run.output, patience)
    .toContain("examples/one/steps.sh:1: an indented line continues a command");
  await project.edit("examples/one/steps.sh", "\techo indented", "echo otherwise");
  await expect.poll(run.output, patience).toContain("-$ echo said\n-said\n+$ echo otherwise\n+otherwise\n");
  await expect.poll(() => run.output().split(lastWords).length, patience).toBe(3);

  // An edit overtakes a replay that would take longer than the other ones together.
  await project.write("examples/one/steps.sh", "sleep 25\n");
  await expect.poll(() => run.output().split(lastWords).length, { timeout: 1000 }).toBe(3);
  await project.write("examples/one/steps.sh", "echo short\n");
  await expect.poll(run.output, { ...patience, timeout: 20_000 }).toContain("+$ echo short\n+short\n");

  const workers = await descendants(run.child.pid ?? 0);
  expect(workers.length).toBeGreaterThan(0);
  process.kill(-(run.child.pid ?? 0), "SIGINT");
  const { code, output } = await run.ended;
  expect(output).toMatch(/\nnothing was written\. To record it: crunbook record --only one\n$/);
  expect(code).toBe(0);
  await expect.poll(() => alive(workers)).toEqual([]);
  expect(await readdir(path.join(project.root, "examples", "one"))).not.toContain("recorded");
});

test("looks at one example, which is there", async () => {
  const project = await labProject({ one: { steps: "true\n" } });
  expect(await crunbook(project, "record", "--watch").ended).toMatchObject({
    code: 2,
    output: expect.stringContaining("--watch looks at one example. Name it"),
  });
  expect(await crunbook(project, "record", "--watch", "--only", "on").ended).toMatchObject({
    code: 2,
    output: expect.stringMatching(/^crunbook: --only: there is no example "on"\. Did you mean "one"\?/),
  });
  expect(
    await crunbook(project, "record", "--watch", "--only", "one", "--runtime", "crin").ended,
  ).toMatchObject({
    code: 2,
    output: expect.stringContaining('--runtime: unknown runtime or release "crin". Did you mean "crun"?'),
  });
});
