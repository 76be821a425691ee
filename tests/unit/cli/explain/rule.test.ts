import { expect, test } from "vitest";
import { explanationOf } from "../../../../src/answer/compose.ts";
import type { RuleLibrary } from "../../../../src/article/rules.ts";
import { printAnswer } from "../../../../src/cli/explain/print.ts";
import { Paper } from "../../../../src/cli/terminal/paper.ts";
import { buildIndex } from "../../../../src/match/build-index.ts";
import { createMatcher } from "../../../../src/match/matcher.ts";

const library: RuleLibrary = {
  ties: {},
  calls: { open: "open" },
  rules: [
    {
      slug: "open-eacces",
      operation: "open",
      errno: "EACCES",
      title: "open: Permission denied",
      summary: "The mode says `no`.",
      reasons: [
        {
          id: "mode",
          title: "The mode",
          why: "It takes `r`.",
          holds: "Linux 6.0 and later",
          confirm: [{ run: "stat {path:/demo}", prints: "{text}" }],
          fix: { docker: "As root.", host: "`chmod`." },
          sources: [{ url: "https://example.org/", at: "may_open()" }],
        },
      ],
      references: [],
      published: "2026-11-22",
      body: [],
    },
  ],
};
const index = buildIndex([], [], []);

function explained(paste: string, rules?: RuleLibrary) {
  return explanationOf(paste, createMatcher(index).explain(paste), index, rules);
}

test("without an article a rule is told, with the paste's path and first where the paste comes from", () => {
  const told = explained("docker run web\nopen /srv/x: permission denied", library);
  expect(told.verdict).toBe("rule");
  expect(told.rules[0]?.reasons[0]).toMatchObject({
    checks: [{ run: "stat /srv/x" }],
    fixes: [
      { layer: "docker", text: "As root." },
      { layer: "host", text: "`chmod`." },
    ],
  });
  const paper = new Paper(Number.POSITIVE_INFINITY, false);
  printAnswer(paper, told, { articles: [], site: "https://example.org/" });
  expect(paper.toString()).toContain(
    [
      "No article yet; the rule: open: Permission denied",
      "",
      "The mode says `no`.",
      "",
      "1. The mode",
      "  It takes `r`. (Linux 6.0 and later)",
      "  $ stat /srv/x",
      "    prints `{text}`",
      "  Fix, Docker: As root.",
      "  Fix elsewhere: Host (crunbook show open-eacces)",
    ].join("\n"),
  );
  expect(paper.toString()).toContain("  https://example.org/rules/open-eacces/\n");
});

test("a path that steers a shell or a terminal is told as what it is", () => {
  const told = explained("open /srv/$(x)\u001b[2J: permission denied", library);
  expect(told.rules[0]?.reasons[0]?.checks[0]?.run ?? "").not.toContain("$(x)\u001b");
  expect(JSON.stringify(told.rules)).not.toContain("\u001b");
});

test("while the rules are not loaded, or where nothing fits, there is none", () => {
  expect(explained("open /srv/x: permission denied").rules).toEqual([]);
  expect(explained("open /srv/x: no such device", library)).toMatchObject({ verdict: "none", rules: [] });
});
