import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import { exitCodeFacts } from "../../../../src/schema/exit-codes.ts";
import {
  articlesWith,
  type ExitCode,
  exitCodes,
  releasesText,
} from "../../../../src/site/browse/exit-codes.ts";
import { affectedOn, sectionsOf } from "../../../../src/site/browse/facets.ts";
import { type SiteData, siteData } from "../../../../src/site/data/data.ts";
import { newest, widespread } from "../../../../src/site/home/chosen.ts";
import { figuresOf } from "../../../../src/site/home/figures.ts";
import type { State } from "../../../../src/site/proof/outcomes.ts";
import { rangeSummary } from "../../../../src/site/proof/range-summary.ts";
import { all as words } from "../../../../src/site/words/en/all.ts";

let data: SiteData;
beforeAll(async () => {
  data = await siteData();
});

describe("rangeSummary", () => {
  const stateOf = (sign: string | undefined): State =>
    sign === "x" ? "reproduced" : sign === "o" ? "not-affected" : "not-run";
  const versions = ["1.0", "1.1", "1.2", "1.3", "1.4"];
  test.each([
    ["xxxxx", "all"],
    ["ooooo", "none"],
    ["-----", "not run"],
    ["xxxoo", "up to 1.2"],
    ["ooxxx", "from 1.2"],
    ["oxxxo", "1.1 – 1.3"],
    ["xooxo", "1.0, 1.3"],
    // What was not run says nothing.
    ["-xxx-", "all"],
    ["x-xoo", "up to 1.2"],
  ])("%s is %s", (signs, range) => {
    const seen = versions.map((version, at) => ({ version, state: stateOf(signs[at]) }));
    expect(rangeSummary(seen, words)).toBe(range);
  });
});

test("the figures are what the files hold", async () => {
  const files = (folder: string, ending: string): string[] =>
    readdirSync(folder, { recursive: true, encoding: "utf8" })
      .filter((name) => name.endsWith(ending))
      .map((name) => readFileSync(path.join(folder, name), "utf8"));
  const sum = (texts: string[], key: string): number =>
    texts.reduce((total, text) => {
      const content: Record<string, unknown[]> = JSON.parse(text);
      return total + (content[key]?.length ?? 0);
    }, 0);
  expect(await figuresOf(data)).toEqual({
    issues: files("content/issues/en", ".mdx").length,
    releases: sum(files("content/runtimes", ".json"), "releases"),
    runs: files("examples", ".console").length,
    messages: sum(files("content/messages", ".json"), "messages"),
  });
});

describe("sections", () => {
  test("every issue stands in one section, that of its first area", () => {
    const sections = sectionsOf(data.articles);
    const listed = sections.flatMap(({ articles }) => articles.map(({ slug }) => slug));
    expect(listed.toSorted()).toEqual(data.articles.map(({ slug }) => slug).toSorted());
    for (const { area, articles } of sections) {
      for (const { issue } of articles) expect(issue.areas[0]).toBe(area);
    }
  });

  test("the affected releases are those of the article's range", () => {
    const article = data.articles.find(({ slug }) => slug === "selinux-mqueue-label");
    const named = article ? affectedOn(article, data.runtimes) : [];
    expect(named).toContain("runc-1.1.15");
    expect(named).not.toContain("runc-1.3.6");
  });
});

test("the newest come by their day; the widespread by the releases that were seen to have them", () => {
  const [first, second] = data.articles;
  if (!first || !second) throw new Error("there are no articles");
  const later = { ...second, issue: { ...second.issue, published: "2999-01-01" } };
  expect(newest([first, later], 1)).toEqual([later]);
  const every = data.runtimes.reduce((sum, { releases }) => sum + releases.length, 0);
  const [top] = widespread(data, 1);
  expect(top && affectedOn(top, data.runtimes).filter((name) => name.includes("-"))).toHaveLength(every);
});

describe("exit codes", () => {
  let codes: Map<number, ExitCode>;
  beforeAll(() => {
    codes = new Map(
      exitCodes(
        data,
        exitCodeFacts.map(({ code }) => code),
      ).map((exit) => [exit.code, exit]),
    );
  });
  const rows = (code: number, slug: string): string[] =>
    (codes.get(code)?.recorded ?? [])
      .filter(({ article }) => article.slug === slug)
      .map((row) => `${row.command}: ${releasesText(row, data).join("; ")}`);

  test("what runtimes returned is read off the recordings", () => {
    const text = readFileSync("examples/exec-directory/recorded/crun-1.21.console", "utf8");
    expect(text).toMatch(/^\$ crun exec sleeper \/etc\n!.*\n\[exit 255\]$/m);
    expect(rows(255, "exec-directory")).toEqual(["exec: crun 0.17 – 1.21; runc 1.1.5 – 1.4.3"]);
    expect(rows(1, "exec-directory")).toContain("exec: crun 1.28; runc 1.0.0-rc93");
  });

  test("a program that is killed without a word counts", () => {
    expect(rows(137, "memory-oom-killed")).toHaveLength(1);
  });

  test("what engines reported is read off the posted errors", () => {
    const told = (code: number): string[] => (codes.get(code)?.told ?? []).map(({ slug }) => slug);
    expect(told(126)).toContain("exec-directory");
    expect(told(128)).toEqual(expect.arrayContaining(["exec-directory", "exec-not-found"]));
    expect(rows(126, "exec-directory")).toEqual([]);
  });

  test("the page of a code names its likely causes, the main one first", () => {
    const causes = (code: number): string[] => (codes.get(code)?.causes ?? []).map(({ slug }) => slug);
    expect(causes(126)[0]).toBe("exec-not-executable");
    expect(causes(127)[0]).toBe("exec-not-found");
    expect(causes(137)).toEqual(["memory-oom-killed"]);
    expect(causes(125)).toEqual([]);
  });

  test("codes that people look up are there without any article, and 0 is not", () => {
    expect(articlesWith(codes.get(125) ?? { code: 125, causes: [], recorded: [], told: [] })).toEqual([]);
    expect(codes.has(125)).toBe(true);
    expect(codes.has(0)).toBe(false);
    for (const code of codes.keys()) expect(words.exitCode.meanings[code], String(code)).toBeTruthy();
  });
});
