import { expect, test } from "vitest";
import { reportAddress, reportOf } from "../../../../src/site/paste/browser/report.ts";
import { speakEnglish } from "../../../fixtures/speak-english.ts";

speakEnglish();

const repository = "https://github.com/example/crunbook";

test("a report opens GitHub's form with title and body", () => {
  const report = reportOf("$ crun run x\nError: crun: frobnicate failed\n", "Not known");
  const { origin, pathname, searchParams } = new URL(reportAddress(repository, report));
  expect(origin + pathname).toBe(`${repository}/issues/new`);
  expect(searchParams.get("title")).toBe("Not explained: Error: crun: frobnicate failed");
  expect(searchParams.get("body")).toContain("```\n$ crun run x\nError: crun: frobnicate failed\n\n```");
  expect(searchParams.get("body")).toContain("Not known");
});

test("what the reader changes is what is sent, the title too", () => {
  const { searchParams } = new URL(reportAddress(repository, "Another title\n\nAnother body"));
  expect([...searchParams]).toEqual([
    ["title", "Another title"],
    ["body", "Another body"],
  ]);
});

test.each([
  "a".repeat(100_000),
  "日本語🐳".repeat(20_000),
  `${" ".repeat(6_000)}${"🐳".repeat(9_000)}`,
  "\ud800".repeat(9_000),
])("an address has a length that servers take, and every sign in it is whole", (text) => {
  const address = reportAddress(repository, `title\n${text}`);
  expect(address.length).toBeLessThanOrEqual(7_500);
  expect(address.length).toBeGreaterThan(7_000);
  expect(new URL(address).searchParams.get("body")?.isWellFormed()).toBe(true);
});

test("backticks in the paste do not end its block", () => {
  const report = reportOf("before\n````\n<!-- after", "Not known");
  expect(report).toContain("`````\nbefore\n````\n<!-- after\n`````");
});
