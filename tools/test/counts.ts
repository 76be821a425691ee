import { z } from "zod";
import { readReport } from "./report.ts";

/** How many checks there were. */
export type Counts = { passed: number; failed: number; skipped: number };

/** No checks. */
export const none: Counts = { passed: 0, failed: 0, skipped: 0 };

/** The sum of two. */
export function add(a: Counts, b: Counts): Counts {
  return { passed: a.passed + b.passed, failed: a.failed + b.failed, skipped: a.skipped + b.skipped };
}

/** "12 passed, 0 failed"; what was skipped is named too, so that nothing passes for green that did not run. */
export function summaryLine({ passed, failed, skipped }: Counts): string {
  return `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ""}`;
}

const vitestSchema = z.object({
  success: z.boolean(),
  numPassedTests: z.number(),
  numFailedTests: z.number(),
  numPendingTests: z.number(),
  numTodoTests: z.number(),
});

/**
 * Counts of vitest's JSON report.
 * @throws UserError when it is not one
 */
export function countVitest(text: string): Counts {
  const report = readReport(vitestSchema, text, "vitest");
  const { numPassedTests: passed, numFailedTests: failed } = report;
  return {
    passed,
    // A test file that cannot be loaded has no tests to count.
    failed: failed === 0 && !report.success ? 1 : failed,
    skipped: report.numPendingTests + report.numTodoTests,
  };
}

const playwrightSchema = z.object({
  stats: z.object({
    expected: z.number(),
    unexpected: z.number(),
    flaky: z.number(),
    skipped: z.number(),
  }),
  errors: z.array(z.unknown()),
});

/**
 * Counts of Playwright's JSON report. A test that needed a second try has failed.
 * @throws UserError when it is not one
 */
export function countPlaywright(text: string): Counts {
  const { stats, errors } = readReport(playwrightSchema, text, "Playwright");
  const failed = stats.unexpected + stats.flaky;
  return {
    passed: stats.expected,
    failed: failed === 0 && errors.length > 0 ? 1 : failed,
    skipped: stats.skipped,
  };
}

/** Counts of a JUnit report as `crunbook verify` writes it. */
export function countJUnit(text: string): Counts {
  const count = (tag: string) => text.split(new RegExp(`<${tag}[ />]`)).length - 1;
  const [failed, skipped] = [count("failure"), count("skipped")];
  return { passed: count("testcase") - failed - skipped, failed, skipped };
}
