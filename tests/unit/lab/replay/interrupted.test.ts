import { mkdir, readdir } from "node:fs/promises";
import path from "node:path";
import { setTimeout as delay } from "node:timers/promises";
import { expect, onTestFinished, test, vi } from "vitest";
import type { EngineId } from "../../../../src/lab/engine/local.ts";
import { isSealed } from "../../../../src/lab/recording/digest.ts";
import { parseRecording } from "../../../../src/lab/recording/format.ts";
import { record } from "../../../../src/lab/replay/replay.ts";
import { crunbook } from "../../../fixtures/command.ts";
import { everyEngine } from "../../../fixtures/engines.ts";
import { labProject } from "../../../fixtures/lab-project.ts";
import { alive, descendants } from "../../../fixtures/processes.ts";

const { here } = await everyEngine();
const file = (slug: string) => `examples/${slug}/recorded/crun-1.28.console`;
const slow = { steps: "echo said\nsleep 2\n$RUNTIME run demo\n" };

/** What an engine, whose name stands in it, records of the first of the slow examples: replayed once an engine. */
async function recordingOn(engine: EngineId): Promise<string> {
  const known = recordings.get(engine) ?? recordFirst(engine);
  recordings.set(engine, known);
  return known;
}
const recordings = new Map<EngineId, Promise<string>>();

async function recordFirst(engine: EngineId): Promise<string> {
  const project = await labProject({ a: slow });
  await record({ root: project.root, runtimes: ["crun-1.28"], engine });
  return project.read(file("a"));
}

test.each(
  here.flatMap(({ engine }) => [
    { command: "verify --fresh", engine },
    { command: "record", engine },
  ]),
)("Ctrl-C in the middle of $command on $engine leaves everything whole", async ({ command, engine }) => {
  const names = ["a", "b", "c", "d"];
  const project = await labProject(Object.fromEntries(names.map((name) => [name, slow])));
  const before = await recordingOn(engine);
  await project.write(file("a"), before);
  const temporary = path.join(project.root, "temporary");
  await mkdir(temporary);
  vi.stubEnv("TMPDIR", temporary);
  onTestFinished(() => void vi.unstubAllEnvs());
  const run = crunbook(
    project,
    ...command.split(" "),
    "--engine",
    engine,
    "--runtime",
    "crun-1.28",
    "crun-1.21",
  );
  while (!/\[1\/8\]/.test(run.output()) && run.child.exitCode === null) await delay(50);
  await delay(500);
  const workers = await descendants(run.child.pid ?? 0);
  expect(workers.length).toBeGreaterThan(0);
  process.kill(-(run.child.pid ?? 0), "SIGINT");
  const { code, output } = await run.ended;
  expect(output).toContain("crunbook: interrupted; every file is as it was or whole");
  expect(code).toBe(130);
  await expect.poll(() => alive(workers)).toEqual([]);
  await expect.poll(() => readdir(temporary)).toEqual([]);
  const files = await readdir(path.join(project.root, "examples"), { recursive: true });
  expect(files.filter((name) => name.includes(".tmp"))).toEqual([]);
  for (const name of files.filter((one) => one.endsWith(".console"))) {
    expect(isSealed(parseRecording(await project.read(`examples/${name}`), name))).toBe(true);
  }
  expect(await project.read(file("a"))).toBe(before);
});
