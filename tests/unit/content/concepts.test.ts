import { describe, expect, test } from "vitest";
import { loadConcepts } from "../../../src/content/concepts.ts";
import { complaint, emptyProject } from "../../fixtures/project.ts";
import { repository } from "../../fixtures/repository.ts";

const file = "content/concepts/en/demo-rule.mdx";
const page = `---
title: A rule
summary: What the rule says.
references:
  - { title: rule(7), url: 'https://example.org/rule.7' }
published: '2026-11-22'
---

The rule.
`;

async function edited(from: string | RegExp, to: string): Promise<string> {
  const project = await emptyProject();
  await project.write(file, page.replace(from, to));
  return complaint(loadConcepts(project.root));
}

test("a page that is right is read as it stands", async () => {
  const project = await emptyProject();
  await project.write(file, page);
  const [one] = await loadConcepts(project.root);
  expect(one).toMatchObject({
    slug: "demo-rule",
    locale: "en",
    file,
    bodyLine: 8,
    concept: { title: "A rule", related: [] },
  });
  expect(one?.body).toBe("\nThe rule.\n");
});

test("a project without concept pages has none", async () => {
  expect(await loadConcepts((await emptyProject()).root)).toEqual([]);
});

describe("what is wrong is named with its line", () => {
  test.each([
    ["title", /^title: .*\n/m],
    ["summary", /^summary: .*\n/m],
    ["references", /^references:\n.*\n/m],
    ["published", /^published: .*\n/m],
  ])("%s is missing", async (name, from) => {
    expect(await edited(from, "")).toMatch(
      new RegExp(`^${file}:1: ${name} is missing\n {2}write, for example: ${name}: \\S`),
    );
  });
  test("a field that there is not", async () => {
    expect(await edited("title:", "areas: [exec]\ntitle:")).toContain(`${file}:2: `);
  });
  test("a summary that is too long", async () => {
    expect(await edited("What the rule says.", "x".repeat(321))).toContain(`${file}:3: summary`);
  });
  test("a file name that can't be a slug", async () => {
    const project = await emptyProject();
    await project.write("content/concepts/en/Demo_Rule.mdx", page);
    expect(await complaint(loadConcepts(project.root))).toContain(
      "content/concepts/en/Demo_Rule.mdx:1: the file's name must be lower-case words",
    );
  });
});

test("the five rules have a page each, of 600 to 1,100 words", async () => {
  const pages = await loadConcepts(repository);
  expect(pages.map(({ slug }) => slug)).toEqual(
    expect.arrayContaining([
      "capabilities-across-exec",
      "cgroup-delegation",
      "life-of-runc-run",
      "seccomp-errno",
      "user-namespaces",
    ]),
  );
  for (const { body, slug } of pages) {
    const words = body.split(/\s+/).length;
    expect(words, slug).toBeGreaterThan(600);
    expect(words, slug).toBeLessThan(1100);
  }
});
