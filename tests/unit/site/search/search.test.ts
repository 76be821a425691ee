import { describe, expect, test } from "vitest";
import { proseOf } from "../../../../src/site/search/record.ts";
import { searchText, soughtTokens, tokensIn } from "../../../../src/site/search/tokens.ts";

describe("searchText and soughtTokens agree", () => {
  test.each([
    ["open /proc/self/fd/7", "self/fd"],
    ["setrlimit (RLIM_MEMLOCK): EPERM", "RLIM_MEMLOCK"],
    ["setrlimit (RLIM_MEMLOCK): EPERM", "memlock"],
    ["annotation run.oci.handler=krun", "oci.handler"],
    ['exec: "/etc": is a directory', '"/etc"'],
    ["nsexec-1[803]: failed", "nsexec-1"],
  ])("%s is found by %s", (text, typed) => {
    // Pagefind's own part of it: punctuation goes, what it separated is joined.
    const indexed = searchText(text).toLowerCase().split(/\s+/);
    const joined = indexed.map((word) => word.replaceAll(/[^\p{Letter}\p{Number}]/gu, ""));
    for (const token of soughtTokens(typed)) expect(joined).toContain(token);
  });

  test("text without punctuation is indexed once", () => {
    expect(searchText("failed to setns into net")).toBe("failed to setns into net");
  });

  test("a long paste is cut to a query that an index can take", () => {
    expect(soughtTokens(Array.from({ length: 100 }, (_, i) => `word${i}`).join(" "))).toHaveLength(24);
  });
});

describe("tokensIn", () => {
  test("takes a word in another form, not one that only begins alike", () => {
    expect(tokensIn(["directories", "selinux", "fd"], "a directory in /proc/self/fd")).toEqual([
      "directories",
      "fd",
    ]);
  });
});

test("proseOf keeps the words of an article and drops its marks", () => {
  const body =
    '## Fix\n\n<Fix layer="host">\n\nSee [the *manual*](https://example.org/x) for `ulimit -l`.\n\n</Fix>';
  expect(proseOf(body).replaceAll(/\s+/g, " ")).toBe("Fix See the manual for ulimit -l .");
});
