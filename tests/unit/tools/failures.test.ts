import { execFile } from "node:child_process";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { promisify } from "node:util";
import { expect, onTestFinished, test } from "vitest";
import type { Result } from "../../../src/lab/replay/job.ts";
import { toJUnit } from "../../../src/lab/replay/junit.ts";
import {
  failedInJUnit,
  failedInPlaywright,
  failedInVitest,
  failureText,
} from "../../../tools/test/failures.ts";

const run = promisify(execFile);

/** A tool of this project, run on a test file in a folder of its own; what it leaves as its report. */
async function reportOf(tool: string, args: (folder: string) => string[], name: string, source: string) {
  const folder = await mkdtemp(path.join(tmpdir(), "crunbook-failures-"));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  await writeFile(path.join(folder, name), source);
  const report = path.join(folder, "report.json");
  const env = { ...process.env, PLAYWRIGHT_JSON_OUTPUT_FILE: report };
  const ended = run(process.execPath, [path.resolve(tool), ...args(folder)], { cwd: folder, env });
  await expect(ended).rejects.toThrow();
  return { folder, report: await readFile(report, "utf8") };
}

test("what failed in vitest's own report is named by file and test, with what was said", async () => {
  const vitest = path.resolve("node_modules/vitest/dist/index.js");
  const { folder, report } = await reportOf(
    "node_modules/vitest/vitest.mjs",
    (root) => ["run", `--root=${root}`, "--reporter=json", `--outputFile=${root}/report.json`],
    "sum.test.js",
    `import { expect, test } from ${JSON.stringify(vitest)};
test("is right", () => expect(1).toBe(1));
test("is wrong", () => expect(1).toBe(2));`,
  );
  const [failure, ...others] = failedInVitest(report, folder);
  expect(others).toEqual([]);
  expect(failure?.name).toBe("sum.test.js > is wrong");
  expect(failure?.said).toContain("expected 1 to be 2");
});

test("what failed in Playwright's own report is named by file, line and test", async () => {
  const playwright = path.resolve("node_modules/@playwright/test/index.mjs");
  const { report } = await reportOf(
    "node_modules/@playwright/test/cli.js",
    () => ["test", "--reporter=json"],
    "sum.spec.mjs",
    `import { expect, test } from ${JSON.stringify(playwright)};
test("is right", () => expect(1).toBe(1));
test.describe("within", () => {
  test("is wrong", () => expect(1).toBe(2));
});`,
  );
  const [failure, ...others] = failedInPlaywright(report);
  expect(others).toEqual([]);
  expect(failure?.name).toBe("sum.spec.mjs:4 > is wrong");
  expect(failure?.said).toContain("Expected: 2");
});

test("replays that failed are named by example and release, with what was seen", () => {
  const job = { slug: "exec-typo", runtime: "crun", version: "1.28", machine: "v86-6.12" } as const;
  const results: Result[] = [
    { ...job, state: "verified", replayed: true },
    { ...job, state: "failed", message: 'a <failure message="x"/> & more' },
    { ...job, state: "not-run", reason: "needs kvm" },
  ];
  const failures = failedInJUnit(toJUnit(results));
  expect(failures.map(({ name }) => name)).toEqual(["exec-typo on crun 1.28: failed"]);
  expect(failures[0]?.said).toContain('a <failure message="x"/> & more');
});

test("a failure that says much is cut", () => {
  const results: Result[] = [
    {
      slug: "exec-typo",
      runtime: "crun",
      version: "1.28",
      machine: "v86-6.12",
      state: "failed",
      message: Array.from({ length: 40 }, (_, line) => `line ${line}`).join("\n"),
    },
  ];
  const text = failedInJUnit(toJUnit(results)).map(failureText).join("\n");
  expect(text.split("\n").length).toBeLessThanOrEqual(14);
  expect(text).toMatch(/^exec-typo on crun 1\.28: failed\n {4}.*line 0\n/);
  expect(text).toMatch(/\n {4}…$/);
});
