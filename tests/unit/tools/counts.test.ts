import { expect, test } from "vitest";
import type { Result } from "../../../src/lab/replay/job.ts";
import { toJUnit } from "../../../src/lab/replay/junit.ts";
import { countJUnit, countPlaywright, countVitest, summaryLine } from "../../../tools/test/counts.ts";

const job = { slug: "exec-typo", runtime: "crun", version: "1.28", machine: "v86-6.12" } as const;

test("replays are counted from the JUnit report; what was not run is not passed", () => {
  const results: Result[] = [
    { ...job, state: "verified", replayed: true },
    { ...job, state: "failed", message: 'a <failure message="x"/> in a message is not one' },
    { ...job, state: "unrecorded", now: [] },
    { ...job, state: "not-run", reason: "needs kvm" },
  ];
  expect(countJUnit(toJUnit(results))).toEqual({ passed: 1, failed: 2, skipped: 1 });
});

const vitest = { success: true, numPassedTests: 5, numFailedTests: 0, numPendingTests: 1, numTodoTests: 1 };

test("a test file that cannot be loaded is a failure, though it has no tests", () => {
  expect(countVitest(JSON.stringify(vitest))).toEqual({ passed: 5, failed: 0, skipped: 2 });
  expect(countVitest(JSON.stringify({ ...vitest, success: false })).failed).toBe(1);
});

const stats = { expected: 3, unexpected: 1, flaky: 1, skipped: 0 };

test("a browser test that needed a second try has failed; so has a run that broke", () => {
  expect(countPlaywright(JSON.stringify({ stats, errors: [] }))).toEqual({
    passed: 3,
    failed: 2,
    skipped: 0,
  });
  const broken = { stats: { ...stats, unexpected: 0, flaky: 0 }, errors: [{ message: "no build" }] };
  expect(countPlaywright(JSON.stringify(broken)).failed).toBe(1);
});

test("what is no report says so", () => {
  expect(() => countVitest("{")).toThrow("the report of vitest cannot be read");
  expect(() => countPlaywright("{}")).toThrow("the report of Playwright cannot be read");
});

test("the closing line", () => {
  expect(summaryLine({ passed: 12, failed: 0, skipped: 0 })).toBe("12 passed, 0 failed");
  expect(summaryLine({ passed: 12, failed: 1, skipped: 2 })).toBe("12 passed, 1 failed, 2 skipped");
});
