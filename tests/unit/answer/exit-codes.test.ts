import { expect, test } from "vitest";
import { explanationOf } from "../../../src/answer/compose.ts";
import { exitCodeIn } from "../../../src/answer/exit-codes.ts";
import { loadArticles } from "../../../src/content/issues.ts";
import { buildIndex } from "../../../src/match/build-index.ts";
import { createMatcher } from "../../../src/match/matcher.ts";
import { exitCodeFacts } from "../../../src/schema/exit-codes.ts";

test.each([
  ["126", 126],
  [" 137\n", 137],
  ["exit code 126", 126],
  ["exit-code 127", 127],
  ["Exit Code:    128", 128],
  ["exit status 127", 127],
  ["exit 126", 126],
  ["exited with code 255", 255],
  ["exited with 143", 143],
  ["Exited (137) 2 minutes ago", 137],
  ["c1  alpine  Exited (126)  web", 126],
  ["command terminated with exit code 127", 127],
  ['"exitCode": 137,', 137],
  ['{"ExitCode":137}', 137],
  ["did not complete successfully: exit code: 127", 127],
  ["the first exit code 126, then exit code 127", 127],
  ["exit code 1", 1],
  // No known code, or none at all.
  ["exit code 42", undefined],
  ["exit code 1270", undefined],
  ["exit code 127.0.0.1", undefined],
  ["code=exited, status=203/EXEC", undefined],
  ["Exited (126.5)", undefined],
  ["port 137", undefined],
  ["exit", undefined],
  ["", undefined],
])("%j → %j", (text, code) => {
  expect(exitCodeIn(text)).toBe(code);
});

test("in a long text only what engines make of a code counts, and looking at it ends", () => {
  const line = "npm ERR! a line of some program's log, as long as such lines are\n".repeat(3);
  expect(exitCodeIn(`${line}exit code 1`)).toBeUndefined();
  expect(exitCodeIn(`${line}exit code 127`)).toBe(127);
  const long = ["exit".repeat(2_000_000), `exit code${" ".repeat(5_000_000)}`];
  // An expression that tries every start with every end would not be done before the test's time is up.
  for (const text of long) expect(exitCodeIn(text)).toBeUndefined();
});

test("every cause of a code is an article, and each code that engines make has its sources", async () => {
  const slugs = (await loadArticles(".")).map(({ slug }) => slug);
  for (const { code, causes, sources } of exitCodeFacts) {
    for (const cause of causes) expect(slugs, String(code)).toContain(cause);
    if (causes.length > 0 && code !== 255) expect(sources.length, String(code)).toBeGreaterThan(0);
  }
});

test("an answer tells what a code means with its causes, the main one first, and is an article's first of all", async () => {
  const index = buildIndex(await loadArticles("."), [], []);
  const shown = (text: string) => explanationOf(text, createMatcher(index).explain(text), index);
  const { verdict, exitCode } = shown("exit code 126");
  expect(verdict).toBe("exit-code");
  expect(exitCode?.means).toContain("cannot be started");
  expect(exitCode?.causes.map(({ slug }) => slug).slice(0, 2)).toEqual([
    "exec-not-executable",
    "exec-directory",
  ]);
  const both = shown('docker: exec: "/x": is a directory: unknown.\n$ echo $?\nexit code 126');
  expect(both.verdict).toBe("match");
  expect(both.exitCode?.code).toBe(126);
  expect(shown("nothing at all").exitCode).toBeUndefined();
});
