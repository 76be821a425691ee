import { expect, test } from "vitest";
import { rankIssues, toCandidate } from "../../../src/match/rank.ts";

function candidate(slug: string, patterns: string[], prints = "never printed") {
  const signatures = patterns.map((pattern) => ({ pattern, by: "crun" }));
  return toCandidate(slug, { signatures, confirm: [{ run: "true", prints }] });
}
const slugs = (candidates: ReturnType<typeof candidate>[], paste: string) =>
  rankIssues(candidates, paste).map(({ slug }) => slug);

test("the most specific signature comes first", () => {
  const candidates = [
    candidate("broad", ["open {path}: {errno}"]),
    candidate("narrow", ["open /proc/self/fd: {errno}", "open {path}: {errno}"]),
    candidate("other", ["mount {path}: {errno}"]),
  ];
  expect(slugs(candidates, "open /proc/self/fd: Permission denied")).toEqual(["narrow", "broad"]);
  // Equal: by name, so that the order never changes.
  expect(slugs(candidates, "open /etc: Permission denied")).toEqual(["broad", "narrow"]);
});

test("many signatures of one issue do not add up", () => {
  const candidates = [
    candidate("many", ["open file", "file failed", "failed at"]),
    candidate("one", ["open file failed"]),
  ];
  expect(slugs(candidates, "open file failed at last")).toEqual(["one", "many"]);
});

test("evidence tells apart issues that print the same words, and counts only beside them", () => {
  const candidates = [
    candidate("a", ["exec failed: {errno}"]),
    candidate("b", ["exec failed: {errno}"], "regular file {path}"),
  ];
  expect(slugs(candidates, "exec failed: Permission denied")).toEqual(["a", "b"]);
  expect(slugs(candidates, "exec failed: Permission denied\nregular file /x")).toEqual(["b", "a"]);
  expect(slugs(candidates, "regular file /x")).toEqual([]);
});

test("says which patterns matched, the most specific first", () => {
  const [best] = rankIssues(
    [candidate("a", ["open {path}", "cannot open {path}"], "mode {mode}")],
    "cannot open /x\nmode -rwxr-xr-x",
  );
  expect(best?.matched).toEqual(["cannot open {path}", "open {path}", "mode {mode}"]);
  expect(best?.score).toBe("cannot open ".length + "mode ".length);
});
