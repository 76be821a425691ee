import { describe, expect, test } from "vitest";
import { checkContent } from "../../../src/checks/index.ts";
import { complaint, demoProject, deniedArticle } from "../../fixtures/project.ts";

async function said(...edits: [from: string, to: string][]): Promise<string> {
  const project = await demoProject();
  for (const [from, to] of edits) await project.edit(deniedArticle, from, to);
  return complaint(checkContent(project.root));
}

const summary = "summary: The demo";
const heads = (head: string): [string, string] => [summary, `heads:\n  - '${head}'\n${summary}`];
const confirm = (run: string): [string, string] => ["  - run: stat -c %a rootfs/demo", `  - run: ${run}`];

describe("examples of a title and a command", () => {
  test.each([
    ["a head without a sample", heads("open `{path}`"), "names no example value"],
    ["a head without a value", heads("Permission denied"), "names no example value"],
    ["a head with an unknown kind", heads("open `{file}`"), "unknown placeholder {file}"],
    ["another file's head", heads("open `{path:/other}`"), "stands neither in the title nor"],
    ["a value in quotation marks", confirm(`stat -c %a "{path:/demo}"`), "in quotation marks"],
    ["a value in backquotes", confirm("stat `ls {path:/demo}`"), "in quotation marks"],
    ["a value of any kind", confirm("stat {text:x}"), "{text} can be any text"],
    ["a value that nothing gives", confirm("stat {number:7}"), "no signature has {number}"],
    [
      "a value in another layer's command",
      [
        "    prints: mode of demo is {number}",
        `    prints: mode of demo is {number}\n    also: { podman: "podman run IMAGE sh -c 'stat {path:/demo}'" }`,
      ],
      "in quotation marks",
    ],
  ] as const)("%s", async (_, edit, problem) => {
    const message = await said([...edit]);
    expect(message).toContain(problem);
    expect(message).toMatch(new RegExp(`^${deniedArticle}:\\d+: `));
    expect(message.split("\n")[0]).toContain(problem);
  });

  test("a value of the title is named under heads", async () => {
    const title: [string, string] = [
      'title: "crun: open `/demo`: Permission denied"',
      'title: "crun: open demo file `/demo`: Permission denied"',
    ];
    expect(await said(title)).toContain('"/demo" is an example of the signature\'s {path}');
    const project = await demoProject();
    await project.edit(deniedArticle, ...title);
    await project.edit(deniedArticle, ...heads("open demo file `{path:/demo}`"));
    const rest = await complaint(checkContent(project.root)).catch(() => "");
    expect(rest).not.toContain("example of the signature");
  });

  test("values outside of quotation marks, and wordings of a signature, are fine", async () => {
    const project = await demoProject();
    await project.edit(deniedArticle, ...heads("open demo file `{path:/demo}`"));
    await project.edit(deniedArticle, ...confirm("stat -c %a rootfs{path:/demo}"));
    await expect(checkContent(project.root)).resolves.toBeDefined();
  });
});
