import { describe, expect, test } from "vitest";
import { checkContent } from "../../../src/checks/check.ts";
import { complaint, demoProject, deniedArticle, type Project } from "../../fixtures/project.ts";

const file = "content/concepts/en/demo-rule.mdx";
const page = `---
title: A rule
summary: What the rule says.
references:
  - { title: rule(7), url: 'https://example.org/rule.7' }
related:
  - { slug: demo-denied, why: it shows the rule broken }
published: '2026-11-22'
---

It is broken [here](../../issues/demo-missing/#proof).

<Recorded example="demo-denied" release="crun-1.8.1" command="crun run" />
`;

/** The demo project with a concept page that one article names. */
async function conceptProject(): Promise<Project> {
  const project = await demoProject();
  await project.write(file, page);
  await project.edit(deniedArticle, "published:", "concepts: [demo-rule]\npublished:");
  return project;
}

async function said(change: (project: Project) => Promise<void>): Promise<string> {
  const project = await conceptProject();
  await change(project);
  return complaint(checkContent(project.root));
}

test("a page that is in order", async () => {
  const { concepts } = await checkContent((await conceptProject()).root);
  expect(concepts.map(({ slug }) => slug)).toEqual(["demo-rule"]);
});

test("an article names a concept that there is not, and nobody the one that there is", async () => {
  expect(await said((p) => p.edit(deniedArticle, "[demo-rule]", "[demo-rul]"))).toMatch(
    new RegExp(
      `^${deniedArticle}:\\d+: there is no concept "demo-rul". Did you mean "demo-rule"\\?\n` +
        `${file}:1: no article names it. Add it to the "concepts" of the articles that need it.$`,
    ),
  );
});

describe("names that lead nowhere", () => {
  test("a related issue", async () => {
    expect(await said((p) => p.edit(file, "slug: demo-denied", "slug: demo-denyed"))).toBe(
      `${file}:7: there is no issue "demo-denyed". Did you mean "demo-denied"?`,
    );
  });
  test("a link to an article", async () => {
    expect(await said((p) => p.edit(file, "issues/demo-missing/", "issues/demo-mising/"))).toBe(
      `${file}:11: there is no issue "demo-mising". Did you mean "demo-missing"?`,
    );
  });
  test("a link to a concept", async () => {
    expect(await said((p) => p.edit(file, "(../../issues/demo-missing/#proof)", "(../demo-role/)"))).toBe(
      `${file}:11: there is no concept "demo-role". Did you mean "demo-rule"?`,
    );
  });
});

describe("recordings that are not there", () => {
  test.each([
    ['example="demo-denied"', 'example="demo"', 'there is no example "demo"'],
    ["crun-1.8.1", "crun-1.9", "examples/demo-denied has no recording of crun-1.9"],
    ["crun run", "crun exec", 'no step of crun-1.8.1 in examples/demo-denied begins with "crun exec"'],
  ])("%s as %s", async (from, to, message) => {
    expect(await said((p) => p.edit(file, from, to))).toBe(`${file}:13: ${message}`);
  });
});

test("a page with words still to be written", async () => {
  expect(await said((p) => p.edit(file, "It is broken", "TODO: it is broken"))).toBe(
    `${file}:11: TODO is still to be written`,
  );
});
