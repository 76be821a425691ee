import { expect, test } from "vitest";
import { firstMachine } from "../../../../src/lab/machine/kinds.ts";
import { lastFullReplay, noteFullReplay } from "../../../../src/lab/replay/full-replay.ts";
import type { Result } from "../../../../src/lab/replay/job.ts";
import { rotationReport } from "../../../../src/lab/replay/report.ts";
import { complaint, emptyProject } from "../../../fixtures/project.ts";

const job = (slug: string) => ({ slug, runtime: "crun" as const, version: "1.28", machine: firstMachine });
const replayed = (slug: string, engine: string): Result => ({
  ...job(slug),
  engine,
  state: "verified",
  replayed: true,
});
const believed = (slug: string): Result => ({ ...job(slug), state: "verified", replayed: false });

test("a full replay is noted with its day, commit and engines, and read back", async () => {
  const project = await emptyProject();
  await project.write("examples/.keep", "");
  expect(await lastFullReplay(project.root)).toBeUndefined();
  const results = [replayed("a", "v86 1"), replayed("a", "qemu 2"), replayed("b", "v86 1")];
  const file = await noteFullReplay(project.root, results, "abc1234");
  const note = { commit: "abc1234", recordings: 2, engines: ["qemu 2", "v86 1"] };
  expect(await lastFullReplay(project.root)).toMatchObject(note);
  await project.edit(file, '"recordings": 2', '"recordings": -2');
  expect(await complaint(lastFullReplay(project.root))).toMatch(
    /^examples\/full-replay\.json: only the lab writes/,
  );
});

test("the line on a run within a budget counts what was replayed, and says what was not", () => {
  const rotation = { part: 2, parts: 4, touched: [job("a")], due: [[job("b"), job("c")]] };
  const results = [replayed("a", "v86 1"), replayed("b", "v86 1"), believed("c"), believed("d")];
  expect(rotationReport(results, rotation, "abc1234", undefined)).toBe(
    "4 recordings, 4 sealed and unchanged; 2 replayed now on v86 1: 1 that the change touches, part 2 of 4 by commit abc1234 (all within 4 runs); 1 left out for want of time; last full replay not known",
  );
  const last = { date: "2026-11-30", commit: "abc1234", recordings: 4, engines: ["qemu 2", "v86 1"] };
  expect(rotationReport(results, rotation, undefined, last)).toContain(
    "part 2 of 4 by the day (all within 4 runs); 1 left out for want of time; last full replay 2026-11-30 at abc1234 on qemu 2 and v86 1, 4 recordings",
  );
});
