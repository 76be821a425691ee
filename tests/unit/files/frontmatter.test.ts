import { describe, expect, test } from "vitest";
import { splitFrontmatter } from "../../../src/files/frontmatter.ts";
import { complaint } from "../../fixtures/project.ts";

const text = `---
title: a title
affects:
  - runtime: crun
    fixed: "1.2"
  - runtime: runc
areas: [exec, seccomp]
symptoms:
  - one
  - two
---

Text below.
--- not the end
`;

describe("splitFrontmatter", () => {
  test("takes fields and text apart", () => {
    const { data, body } = splitFrontmatter(text, "a.mdx");
    expect(data).toMatchObject({ title: "a title", affects: [{ runtime: "crun" }, { runtime: "runc" }] });
    expect(body).toBe("\nText below.\n--- not the end\n");
  });

  test.each([
    [["title"], 2],
    [["affects"], 3],
    [["affects", 0], 4],
    [["affects", 0, "fixed"], 5],
    [["affects", 1, "runtime"], 6],
    [["areas", 1], 7],
    [["symptoms", 1], 10],
    // What is not there stands where its parent does.
    [["affects", 1, "fixed"], 6],
    [["affects", 7], 3],
    [["summary"], 1],
    [["title", "deeper"], 2],
    [[], 1],
  ])("finds the line of %j", (path, line) => {
    expect(splitFrontmatter(text, "a.mdx").lineOf(path)).toBe(line);
  });

  test("reads a file with Windows' line ends and a byte order mark the same way", () => {
    const { data, lineOf } = splitFrontmatter(`\uFEFF${text.replaceAll("\n", "\r\n")}`, "a.mdx");
    expect(data).toEqual(splitFrontmatter(text, "a.mdx").data);
    expect(lineOf(["affects", 1])).toBe(6);
  });

  test.each(["", "title: x\n", "\n---\ntitle: x\n---\n", "---\ntitle: x\n"])(
    "says what is missing in %j",
    async (broken) => {
      expect(await complaint(() => splitFrontmatter(broken, "a.mdx"))).toMatch(
        /^a\.mdx:1: has no frontmatter\. Begin/,
      );
    },
  );

  test("names the line that is no YAML", async () => {
    const broken = text.replace('fixed: "1.2"', 'fixed: "1.2');
    expect(await complaint(() => splitFrontmatter(broken, "a.mdx"))).toMatch(
      /^a\.mdx:\d+: the frontmatter is not YAML: /,
    );
    expect(await complaint(() => splitFrontmatter("---\na: 1\nb: [1\nc: 2\n---\n", "a.mdx"))).toMatch(
      /^a\.mdx:[345]: /,
    );
    expect(await complaint(() => splitFrontmatter("---\na: 1\na: 2\n---\n", "a.mdx"))).toMatch(
      /^a\.mdx:3: .*unique/,
    );
    expect(await complaint(() => splitFrontmatter("---\na: 1\nb: one: two\n---\n", "a.mdx"))).toBe(
      'a.mdx:3: the frontmatter is not YAML: Nested mappings are not allowed in compact mappings. Put a value that holds ": " or " #" in quotation marks',
    );
  });
});
