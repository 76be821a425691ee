import { describe, expect, test } from "vitest";
import { buildIndex, withLookup } from "../../../src/match/build-index.ts";
import { createMatcher } from "../../../src/match/matcher.ts";
import type { MatchIndex } from "../../../src/schema/match-index.ts";

type Signature = MatchIndex["issues"][number]["signatures"][number];

function issue(
  slug: string,
  signatures: (string | Signature)[],
  prints = "never printed",
): MatchIndex["issues"][number] {
  return {
    slug,
    title: slug,
    summary: slug,
    symptoms: [],
    errno: [],
    signatures: signatures.map((pattern) =>
      typeof pattern === "string" ? { pattern, by: "crun" } : pattern,
    ),
    checks: [{ run: "true", prints }],
    layers: [],
  };
}
const explain = (issues: MatchIndex["issues"], paste: string) =>
  createMatcher(withLookup({ ...buildIndex([], [], []), issues })).explain(`crun run a\n${paste}`);
const slugs = (issues: MatchIndex["issues"], paste: string) =>
  explain(issues, paste).issues.map(({ slug }) => slug);

test("the most specific signature comes first", () => {
  const issues = [
    issue("broad", ["open file {path}: {errno}"]),
    issue("narrow", ["open file /proc/self/fd: {errno}", "open file {path}: {errno}"]),
    issue("other", ["mount file {path}: {errno}"]),
  ];
  expect(slugs(issues, "open file /proc/self/fd: Permission denied")).toEqual(["narrow", "broad"]);
  // Equal: by name, so that the order never changes.
  expect(slugs(issues, "open file /etc: Permission denied")).toEqual(["broad", "narrow"]);
});

test("many signatures of one issue do not add up", () => {
  const issues = [
    issue("many", ["open certain files", "certain files failed", "failed at once"]),
    issue("one", ["open certain files failed"]),
  ];
  expect(slugs(issues, "open certain files failed at once")).toEqual(["one", "many"]);
});

test("evidence tells apart issues that print the same words, and counts only beside them", () => {
  const issues = [
    issue("a", ["executing failed: {errno}"]),
    issue("b", ["executing failed: {errno}"], "regular file {path}"),
  ];
  expect(slugs(issues, "executing failed: Permission denied")).toEqual(["a", "b"]);
  expect(slugs(issues, "executing failed: Permission denied\nregular file /x")).toEqual(["b", "a"]);
  expect(slugs(issues, "regular file /x")).toEqual([]);
});

test("words that other problems print too come second, and make an issue possible", () => {
  const issues = [
    issue("a", [{ pattern: "executing failed: {errno}", by: "crun", shared: true }], "a directory {path}"),
    issue("b", ["executing failed: {errno}"]),
  ];
  const plain = explain(issues, "executing failed: Permission denied");
  expect(plain.issues.map(({ slug, outcome }) => [slug, outcome])).toEqual([
    ["b", "match"],
    ["a", "possible"],
  ]);
  expect(plain.issues.map(({ reasons }) => reasons[0]?.shared)).toEqual([undefined, true]);
  const checked = explain(issues, "executing failed: Permission denied\na directory /x");
  expect(checked.issues.map(({ slug, outcome }) => [slug, outcome])).toEqual([
    ["a", "match"],
    ["b", "match"],
  ]);
});

test("says which patterns matched, the most telling first, with what their values stood for", () => {
  const paste = "cannot open file /x\nmode is -rwxr-xr-x";
  const [best] = explain(
    [issue("a", ["open file {path}", "cannot open file {path}"], "mode is {mode}")],
    paste,
  ).issues;
  expect(best?.reasons.map(({ pattern, kind }) => [pattern, kind])).toEqual([
    ["cannot open file {path}", "signature"],
    ["open file {path}", "signature"],
    ["mode is {mode}", "check"],
  ]);
  expect(best?.values).toEqual({ path: "/x", mode: "-rwxr-xr-x" });
});

test("words that other problems print too are looked up when they are all of a paste, not when they stand among others", () => {
  const matcher = createMatcher(
    withLookup({
      ...buildIndex([], [], []),
      issues: [issue("a", [{ pattern: "executing the thing failed", by: "crun", shared: true }])],
    }),
  );
  const found = (paste: string) => matcher.explain(paste).issues.map(({ outcome }) => outcome);
  expect(found("executing the thing failed")).toEqual(["possible"]);
  expect(found("\n  executing the thing failed \n")).toEqual(["possible"]);
  expect(found("Nov 30 11:00:00 host app: executing the thing failed, trying another one")).toEqual([]);
});

test("of articles with the same words, the one that is headed by them comes first", () => {
  const shared = { pattern: 'exec: "{path}": not found in $PATH', by: "runc", shared: true as const };
  const issues = [
    issue("a-directory", [shared]),
    { ...issue("z-not-found", [shared]), title: 'exec: "bash": not found in $PATH' },
  ];
  expect(slugs(issues, 'exec: "python": not found in $PATH')).toEqual(["z-not-found", "a-directory"]);
});

describe("a wording that leaves the errno open", () => {
  const about = (pattern: string) => [{ ...issue("about", [pattern]), errno: ["ENOENT"] }];
  test.each([
    ["while creating mount source path '{path}': {text}", "mkdir /a: no such file or directory", "match"],
    ["while creating mount source path '{path}': {text}", "mkdir /a: file exists", "possible"],
    ["while creating mount source path '{path}': {text}", "mkdir /a: permission denied: unknown", "possible"],
    ["while creating mount source path '{path}': {text}", "mkdir /a: os error 13", "possible"],
    ["while creating mount source path '{path}': {text}", "something without any", "match"],
    ["while creating mount source path '{path}': {errno}", "ENOENT", "match"],
    ["while creating mount source path '{path}': {errno}", "EACCES", "possible"],
    ["while creating mount source path '{path}': {errno}", "Permission denied", "possible"],
  ])("%s with %j is a %s", (pattern, tail, outcome) => {
    const paste = `while creating mount source path '/srv/a': ${tail}`;
    expect(explain(about(pattern), paste).issues).toMatchObject([{ slug: "about", outcome }]);
  });

  test("is for an article that is about no errno whatever follows", () => {
    const issues = [issue("any", ["while creating mount source path '{path}': {errno}"])];
    expect(explain(issues, "while creating mount source path '/a': file exists").issues).toMatchObject([
      { slug: "any", outcome: "match" },
    ]);
  });
});

test.each([
  "EPERM",
  "errno 1",
  "errno=1",
  "os error 1",
  "Error(1)",
  "Operation not permitted",
  "operation not permitted",
])("an errno can be written as %s", (written) => {
  const issues = [{ ...issue("limit", ["setrlimit `RLIMIT_MEMLOCK`: {errno}"]), errno: ["EPERM"] }];
  expect(explain(issues, `setrlimit \`RLIMIT_MEMLOCK\`: ${written}`).issues).toMatchObject([
    { slug: "limit", outcome: "match", values: { errno: written } },
  ]);
});

describe("a line that was cut off", () => {
  const wording = "systemd manager is configured, but the group's path is no slice: {path}";
  const issues = [issue("slice", [wording])];
  const whole = "systemd manager is configured, but the group's path is no slice: /a";
  const bits = (paste: string) => explain(issues, paste).issues[0]?.score ?? 0;

  test.each(["", "…", "...", '…"'])("says as much less as is missing, ending in %j", (end) => {
    const half = `${whole.slice(0, 44)}${end}`;
    expect(explain(issues, half).issues).toMatchObject([{ slug: "slice", outcome: "possible" }]);
    expect(bits(half)).toBeLessThan(bits(whole) - 6);
    expect(bits(half)).toBeGreaterThan(0);
    expect(explain(issues, `${half}\nmore of the log`).issues).toHaveLength(1);
  });

  test.each([
    ["goes on otherwise", "systemd manager is configured, but all is well"],
    ["has too little of it", "systemd manager…"],
    ["has its words in the middle of a line", "systemd manager is configured, but the group… and more"],
  ])("is nothing that %s", (_, paste) => expect(explain(issues, paste).issues).toEqual([]));
});
