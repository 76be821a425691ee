import { expect, test } from "vitest";
import { checkContent } from "../../../src/checks/index.ts";
import { unique } from "../../../src/checks/unique.ts";
import { loadContent } from "../../../src/content/content.ts";
import { complaint, demoProject, deniedArticle, missingArticle } from "../../fixtures/project.ts";

/** What is found when a line of the second article is as in the first, or another. */
async function said(from: string | RegExp, to: string): Promise<string> {
  const project = await demoProject();
  await project.edit(missingArticle, from, to);
  return complaint(checkContent(project.root));
}

test.each([
  ["title", /^title: .*$/m, 'title: "crun: open `/demo`: Permission denied"', 2],
  [
    "summary",
    /^summary: .*$/m,
    "summary: The demo file is not readable for the container's user; give it mode 644.",
    3,
  ],
  ["symptom", /^symptoms: .*$/m, "symptoms: [It fails, The container stops at once]", 4],
  ["signature", "stat of the demo file failed: {errno}", "open demo file `{path}`: {errno}", 5],
])("the %s of another article", async (what, from, to, line) => {
  expect(await said(from, to)).toContain(
    `${missingArticle}:${line}: ${deniedArticle} has the same ${what}. `,
  );
});

test("the reason for which another pair of pages is related", async () => {
  const project = await demoProject();
  await project.edit(
    missingArticle,
    "published:",
    'related: [{ slug: demo-denied, why: "the same file, not there at all" }]\npublished:',
  );
  // Of the same two pages the same may be said.
  expect(await unique.run(await loadContent(project.root))).toEqual([]);
  await project.edit(missingArticle, "slug: demo-denied", "slug: demo-other");
  expect(await unique.run(await loadContent(project.root))).toEqual([
    `${missingArticle}:13: ${deniedArticle} says the same of demo-missing. Say what is this page's own.`,
  ]);
});

test("a day of publication that is still to come", async () => {
  expect(await said('published: "2026-11-22"', 'published: "2999-01-01"')).toContain(
    `${missingArticle}:13: 2999-01-01 is in the future. Write the day of publication: `,
  );
});
