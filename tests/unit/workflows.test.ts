import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { expect, test } from "vitest";
import { parse } from "yaml";
import { z } from "zod";
import { projectRoot } from "../../src/root.ts";

const stepSchema = z.union([z.object({ uses: z.string() }), z.object({ run: z.string() })]);
const workflowSchema = z.object({
  on: z.record(z.string(), z.unknown()),
  permissions: z.record(z.string(), z.literal(["read", "none"])),
  jobs: z.record(z.string(), z.object({ "timeout-minutes": z.number(), steps: z.array(stepSchema).min(1) })),
});

const folder = path.join(projectRoot, ".github", "workflows");
const read = (...parts: string[]) => readFileSync(path.join(projectRoot, ...parts), "utf8");
const workflows = readdirSync(folder).map((name) => ({
  name,
  steps: Object.values(workflowSchema.parse(parse(read(".github", "workflows", name))).jobs).flatMap(
    (job) => job.steps,
  ),
}));

test("there are a test, a publishing and a drift workflow", () => {
  expect(workflows.map(({ name }) => name).sort()).toEqual(["ci.yml", "drift.yml", "pages.yml"]);
});

test.each(workflows)("$name uses actions by commit", ({ name, steps }) => {
  const actions = steps.flatMap((step) => ("uses" in step ? [step.uses] : []));
  expect(actions.length).toBeGreaterThan(0);
  for (const action of actions) expect(action).toMatch(/^[\w.-]+\/[\w./-]+@[0-9a-f]{40}$/);
  // The comment beside it says which release that is.
  const commented = read(".github", "workflows", name).match(/@[0-9a-f]{40} # v\d+\.\d+\.\d+$/gm) ?? [];
  expect(commented).toHaveLength(actions.length);
});

test("CI runs the README's two commands, and replays what the first job leaves out", () => {
  const commands = /^(npm ci) && (npm test)$/m.exec(read("README.md"))?.slice(1) ?? [];
  expect(commands).toHaveLength(2);
  const run = workflows
    .find(({ name }) => name === "ci.yml")
    ?.steps.flatMap((step) => ("run" in step ? [step.run] : []));
  expect(run).toEqual([
    commands[0],
    `${commands[1]} -- --without replay`,
    commands[0],
    'npm run verify -- --fresh --shard "$SHARD" --junit replay.xml',
  ]);
  expect(
    read(".ci", "run")
      .split("\n")
      .filter((line) => line.startsWith("npm ")),
  ).toEqual(commands);
});

test("the shards of the replay are all parts of one whole", () => {
  const ci = parse(read(".github", "workflows", "ci.yml"));
  const shards: string[] = ci.jobs.replay.strategy.matrix.shard;
  expect(shards).toEqual(shards.map((_, index) => `${index + 1}/${shards.length}`));
});
