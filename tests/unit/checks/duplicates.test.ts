import { describe, expect, test } from "vitest";
import { duplicates } from "../../../src/checks/duplicates.ts";
import { checkContent } from "../../../src/checks/index.ts";
import { loadContent } from "../../../src/content/content.ts";
import { complaint, demoProject, deniedArticle, missingArticle } from "../../fixtures/project.ts";

async function said(file: string, from: string, to: string): Promise<string> {
  const project = await demoProject();
  await project.edit(file, from, to);
  return complaint(checkContent(project.root));
}

describe("an article that names the same twice", () => {
  test.each([
    ["errno: [EACCES]", "errno: [EACCES, EACCES]", "errno has EACCES twice"],
    ["areas: [filesystem]", "areas: [filesystem, filesystem]", "areas has filesystem twice"],
    ["layers: [podman, image]", "layers: [podman, image, podman]", "layers has podman twice"],
    ["examples: [demo-denied]", "examples: [demo-denied, demo-denied]", "examples has demo-denied twice"],
    [
      "  - The container stops at once",
      "  - The container stops at once\n  - the container  stops at once",
      "symptoms has the container stops at once twice, first on line 5",
    ],
    [
      "    by: crun\n",
      '    by: crun\n  - { pattern: "open demo file `{path}`: {errno}", by: crun }\n',
      "signatures has open demo file `{path}`: {errno} twice, first on line 7",
    ],
    [
      "related:\n",
      "related:\n  - { slug: demo-missing, why: another reason }\n",
      "related has demo-missing twice",
    ],
    [
      "references:\n",
      "references:\n  - { title: another, url: 'https://MAN7.org/linux/man-pages/man2/open.2.html' }\n",
      "references has https://man7.org/linux/man-pages/man2/open.2.html twice",
    ],
    [
      "confirm:\n",
      'confirm:\n  - { prints: "mode of demo is {number}", run: stat -c %a rootfs/demo }\n',
      "confirm has ",
    ],
  ])("%s", async (from, to, problem) => {
    const message = await said(deniedArticle, from, to);
    expect(message).toMatch(new RegExp(`^${deniedArticle}:\\d+: `));
    expect(message).toContain(problem);
    expect(message.split("\n")).toHaveLength(1);
  });
});

test("two ranges of one runtime are two", async () => {
  const project = await demoProject();
  await project.edit(
    missingArticle,
    "[{ runtime: crun }]",
    "[{ runtime: crun, fixed: '1.9' }, { runtime: crun, introduced: '1.20' }]",
  );
  const content = await loadContent(project.root);
  expect(content.articles[1]?.issue.affects).toHaveLength(2);
  expect(await duplicates.run(content)).toEqual([]);
});

test("an example's manifest, with its line, and the list of hosts", async () => {
  expect(
    await said("examples/demo-missing/example.json", "{", '{\n  "tools": [\n    "capsh",\n    "capsh"\n  ],'),
  ).toBe("examples/demo-missing/example.json:4: tools has capsh twice, first on line 3. Take one out.");
  expect(await said("content/hosts.json", '"example.org"', '"man7.org", "example.org"')).toBe(
    "content/hosts.json:2: hosts has man7.org twice, first on line 2. Take one out.",
  );
});
