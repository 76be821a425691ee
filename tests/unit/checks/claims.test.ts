import { describe, expect, test } from "vitest";
import { checkContent } from "../../../src/checks/index.ts";
import { catalogueText } from "../../../src/messages/catalogue-text.ts";
import { sealCatalogue } from "../../../src/messages/seal.ts";
import { messageId } from "../../../src/schema/message.ts";
import { complaint, demoProject, deniedArticle, type Project } from "../../fixtures/project.ts";

const signature = '  - pattern: "open demo file `{path}`: {errno}"\n    by: crun\n';

/** A project whose crun catalogue has the wording of `demo-denied`, and one that is older. */
async function catalogued(): Promise<Project> {
  const project = await demoProject();
  const message = (template: string, first: string, last: string) => ({
    id: messageId("crun", template),
    template,
    kind: "error" as const,
    file: "src/demo.c",
    first,
    last,
  });
  const catalogue = sealCatalogue({
    emitter: "crun",
    repository: "https://github.com/containers/crun",
    releases: ["1.7", "1.8", "1.8.1", "1.20", "1.21", "1.22"],
    messages: [
      message("frobnicating the old demo file: {errno}", "1.7", "1.8"),
      message("open demo file `{text}`: {errno}", "1.8", "1.20"),
    ],
  });
  await project.write("content/messages/crun.json", catalogueText(catalogue));
  return project;
}

/** What is found when the signature's lines are others. */
async function withSignature(lines: string): Promise<string> {
  const project = await catalogued();
  await project.edit(deniedArticle, signature, lines);
  return complaint(checkContent(project.root));
}

const releases = (text: string) => `${signature}    releases: "${text}"\n`;

describe("the releases that a signature names", () => {
  test("are right where they are those of the text in the source", async () => {
    const project = await catalogued();
    await project.edit(deniedArticle, signature, releases("crun 1.8 to 1.20, for a file"));
    await checkContent(project.root);
  });
  test("leave out one whose recording prints it", async () => {
    expect(await withSignature(releases("crun 1.8 and 1.20"))).toContain(
      `${deniedArticle}:9: leaves out crun 1.8.1, but examples/demo-denied/recorded/crun-1.8.1.console prints this wording.`,
    );
  });
  test.each([
    ["crun 1.7 to 1.20", "no text of this wording begins with crun 1.7."],
    ["crun 1.8 to 1.21", "no text of this wording ends with crun 1.21."],
    ["crun ≥ 1.8", "no text of this wording is in crun 1.22 any more."],
    ["crun up to 1.8.1", "no text of this wording ends with crun 1.8.1."],
  ])("%s: have a bound that the source has not", async (text, wrong) => {
    expect(await withSignature(releases(text))).toContain(`${deniedArticle}:9: ${wrong} In the source: `);
  });
  test("may end by the program's logic, with the source at that release", async () => {
    const project = await catalogued();
    await project.edit(deniedArticle, 'fixed: "1.21"', 'fixed: "1.20"');
    const at = (tag: string) =>
      `${releases("crun 1.8 to 1.8.1")}    sources: ["https://github.com/containers/crun/blob/${tag}/src/demo.c#L1"]\n`;
    await project.edit(deniedArticle, signature, at("1.8.1"));
    await checkContent(project.root);
    await project.edit(deniedArticle, "blob/1.8.1", "blob/1.22");
    expect(await complaint(checkContent(project.root))).toContain("ends with crun 1.8.1");
  });
});

test("releases of a runtime that is not said to print it", async () => {
  expect(await withSignature(releases("runc 1.8 to 1.20"))).toContain(
    `${deniedArticle}:9: speaks of runc, which "by" does not name. Correct one of the two.`,
  );
});

describe("the range of a claim", () => {
  test("ends where no signature does, between the lab's releases", async () => {
    const project = await catalogued();
    await project.edit(deniedArticle, signature, releases("crun 1.8 to 1.20"));
    await project.edit(deniedArticle, 'fixed: "1.21"', 'fixed: "1.20"');
    expect(await complaint(checkContent(project.root))).toMatch(
      /:17: fixed 1\.20: no signature of it begins or ends there, by its "releases" \(1\.8 to 1\.20\)\./,
    );
  });
  test("begins where none does", async () => {
    const project = await catalogued();
    await project.edit(deniedArticle, signature, releases("crun 1.8 to 1.20"));
    await project.edit(deniedArticle, 'introduced: "1.8"', 'introduced: "1.7"');
    expect(await complaint(checkContent(project.root))).toContain(": introduced 1.7: ");
  });
});

describe("what an article says is printed", () => {
  const blorb = `${signature}  - pattern: "blorb quux frobnicated the container"\n    by: crun\n`;
  test("a wording that nothing shows", async () => {
    expect(await withSignature(blorb)).toContain(`${deniedArticle}:9: nothing shows these words: `);
  });
  test("is shown by a paste, by a catalogue, or by a cited source", async () => {
    for (const lines of [
      `${signature}  - pattern: "OCI runtime error: crun: open demo file"\n    by: Podman\n`,
      `${signature}  - pattern: "frobnicating the old demo file: {errno}"\n    by: crun\n`,
      `${blorb}    sources: ["https://github.com/containers/crun/blob/1.8/src/demo.c#L2"]\n`,
    ]) {
      const project = await catalogued();
      await project.edit(deniedArticle, signature, lines.replace(signature, releases("crun 1.8 to 1.20")));
      await checkContent(project.root);
    }
  });
  test("a wording that another runtime prints", async () => {
    expect(await withSignature(signature.replace("by: crun", "by: runc"))).toContain(
      `${deniedArticle}:8: says that runc prints it, but in the recordings crun does. Correct it.`,
    );
  });
  test("a check that its recording contradicts", async () => {
    const project = await demoProject();
    await project.edit(
      deniedArticle,
      "prints: mode of demo is {number}",
      "prints: mode of demo was {number}",
    );
    expect(await complaint(checkContent(project.root))).toBe(
      `${deniedArticle}:10: "prints" contradicts the recordings: stat -c %a rootfs/demo printed "mode of demo is 0" there. Correct it.`,
    );
  });
  test("a check that nobody runs, and nothing is cited for", async () => {
    const project = await demoProject();
    await project.edit(deniedArticle, "run: stat -c %a rootfs/demo", "run: stat -c %A rootfs/demo");
    expect(await complaint(checkContent(project.root))).toContain(
      `${deniedArticle}:10: no step of the article's examples runs this command. `,
    );
  });
});

describe("lists that follow from the article", () => {
  async function said(from: string, to: string): Promise<string> {
    const project = await demoProject();
    await project.edit(deniedArticle, from, to);
    return complaint(checkContent(project.root));
  }
  test("an errno that nothing prints", async () => {
    expect(await said("errno: [EACCES]", "errno: [EACCES, ENOSPC]")).toBe(
      `${deniedArticle}:20: ENOSPC ("No space left on device") is printed by no signature, paste or recording of this article. Remove it.`,
    );
  });
  test("an errno that a signature prints, and the list has not", async () => {
    const literal = `${signature}  - pattern: "crun: open \`/demo\`: Is a directory"\n    by: crun\n    sources: ["https://man7.org/"]\n`;
    expect(await said(signature, literal)).toBe(
      `${deniedArticle}:23: a signature prints "Is a directory". Add EISDIR.`,
    );
  });
  test("a layer without its fix", async () => {
    expect(await said("layers: [podman, image]", "layers: [podman, image, docker]")).toBe(
      `${deniedArticle}:22: docker has no <Fix layer="docker">. Write the fix, or remove the layer.`,
    );
  });
  test("an area of which the article says nothing", async () => {
    expect(await said("areas: [filesystem]", "areas: [filesystem, selinux]")).toBe(
      `${deniedArticle}:21: the article says nothing of SELinux. Remove selinux.`,
    );
  });
  test("a fix for a layer that is not listed", async () => {
    expect(await said("layers: [podman, image]", "layers: [podman]")).toBe(
      `${deniedArticle}:41: a fix for image, which "layers" does not name. Add it to "layers".`,
    );
  });
});
