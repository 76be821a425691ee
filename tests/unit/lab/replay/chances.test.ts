import { expect, test } from "vitest";
import { record, verify } from "../../../../src/lab/replay/replay.ts";
import { labProject } from "../../../fixtures/lab-project.ts";

const runtimes = ["crun-1.28"];

test("what drifts is replayed once more before it is believed, what is racy six times", async () => {
  const project = await labProject({ first: { steps: "true\n" }, racy: { steps: "echo said\n" } });
  await project.edit("examples/racy/example.json", "}", ', "racy": "The clock of the machine."}');
  const options = { root: project.root, runtimes, engine: "v86" as const, machines: 1 };
  await record(options);
  // On one machine: the second example does not find a fresh one.
  await project.edit("examples/first/steps.sh", "true", "echo this");
  await project.edit("examples/racy/steps.sh", "echo said", "echo another");
  const started: string[] = [];
  const results = await verify({ ...options, onStart: ({ slug }) => started.push(slug) });
  expect(results.map(({ slug, state }) => [slug, state])).toEqual([
    ["first", "drifted"],
    ["racy", "drifted"],
  ]);
  expect(started.filter((slug) => slug === "racy")).toHaveLength(7);
  expect(started.filter((slug) => slug === "first").length).toBeLessThanOrEqual(2);
});
