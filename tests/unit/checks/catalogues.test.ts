import { describe, expect, test } from "vitest";
import { catalogues } from "../../../src/checks/catalogues.ts";
import { checkContent } from "../../../src/checks/index.ts";
import { loadContent } from "../../../src/content/content.ts";
import { catalogueText } from "../../../src/messages/catalogue-text.ts";
import { descriptions } from "../../../src/messages/emitters/index.ts";
import { sealCatalogue } from "../../../src/messages/seal.ts";
import { emitterIds } from "../../../src/schema/emitters.ts";
import { catalogueSchema } from "../../../src/schema/message.ts";
import { writeCatalogues } from "../../fixtures/demo-files.ts";
import { demoProject, type Project } from "../../fixtures/project.ts";
import { said } from "./planted.ts";

const crun = "content/messages/crun.json";
const kernel = "content/messages/kernel.json";

/** A check that would find more wrong than there is. */
const waiting =
  "not checked before that is put right: operations, rules, bounds, patched packages, evidence, findable";

/** Where a field of a file stands, whose value begins so. */
async function lineOf({ read }: Project, file: string, field: string, value = ""): Promise<number> {
  const begins = `"${field}": "${value}`;
  return (await read(file)).split("\n").findIndex((line) => line.trim().startsWith(begins)) + 1;
}

test("a catalogue that was read before the lab had its runtime's newest release", async () => {
  const message = await said((p) => writeCatalogues(p, ["1.0", "1.1", "1.1.15", "1.8", "1.8.1", "1.20"]));
  expect(message).toBe(
    `${crun}:4: has no release 1.21, which the site tells of. Fetch the tags of crun's repository and run: crunbook messages extract crun --source <clone>\n${waiting}`,
  );
});

describe("a catalogue that was edited", () => {
  const extractAnew = "or extract it anew: crunbook messages extract crun --source <clone>";
  test.each([
    ["the first release of a message", '"first": "1.0"', '"first": "1.1"'],
    ["the last release of a message", '"last": "1.1"', '"last": "1.8"'],
    ["its kind", '"kind": "error"', '"kind": "warning"'],
    ["its file", "src/demo.c", "src/main.c"],
    ["the repository", "https://example.org/crun", "https://example.org/other"],
    ["a release that it was read in", '"1.0", "1.1"', '"0.9", "1.0", "1.1"'],
    ["a message that is gone", /"messages": \[.*\]/s, '"messages": []'],
    ["the digest of its description", /"inputs": "./, '"inputs": "x'.replace("x", "0")],
  ])("%s", async (_, from, to) => {
    let line = 0;
    const message = await said(async (project) => {
      await project.edit(crun, from, to);
      line = await lineOf(project, crun, "seal");
    });
    expect(message).toBe(
      `${crun}:${line}: was edited since it was sealed. Take it back from git, ${extractAnew}\n${waiting}`,
    );
  });

  test("a text: its id is another's", async () => {
    let line = 0;
    const message = await said(async (project) => {
      await project.edit(crun, "the demo file of", "a demo file of");
      line = (await lineOf(project, crun, "template", "a demo file")) - 1;
    });
    expect(message).toMatch(
      new RegExp(
        `^${crun}:${line}: crun-\\w{7} is not the id of "a demo file of \`\\{path\\}\`"\\. Take the text back from git; if it is what the source says, write "crun-\\w{7}"\\.\n${waiting}$`,
      ),
    );
  });

  test("a text and its id", async () => {
    const message = await said(async (project) => {
      await project.edit(crun, "the demo file of", "a demo file of");
      const own = /write "(crun-\w+)"/.exec(
        (await catalogues.run(await loadContent(project.root)))[0] ?? "",
      )?.[1];
      await project.edit(crun, /"id": "crun-\w+"(?=,\s+"template": "a demo)/, `"id": "${own}"`);
    });
    expect(message).toMatch(
      /crun\.json:\d+: was edited since it was sealed\. Take it back from git, or extract/,
    );
  });

  test("one that a person wrote can be sealed as it stands", async () => {
    const edit = (project: Project) => project.edit(kernel, '"1.0", "1.1"', '"0.9", "1.0", "1.1"');
    expect(await said(edit)).toMatch(
      /^content\/messages\/kernel\.json:\d+: was edited since it was sealed\. Take it back from git; after an edit that you meant, seal it: crunbook messages seal kernel\nnot checked/,
    );
    const project = await demoProject();
    await edit(project);
    const unsealed = catalogueSchema.strip().parse(JSON.parse(await project.read(kernel)));
    await project.write(kernel, catalogueText(sealCatalogue(unsealed)));
    expect((await checkContent(project.root)).catalogues[0]?.releases).toContain("0.9");
  });
});

test.each(["seal", "inputs"])("a catalogue without its %s", async (field) => {
  const message = await said((project) => project.edit(crun, new RegExp(`  "${field}": "\\w+",\n`), ""));
  expect(message).toMatch(new RegExp(`^content/messages/crun\\.json:1: ${field} is missing`));
});

test("a catalogue whose description reads something else now", async () => {
  const { root } = await demoProject();
  const content = await loadContent(root);
  const description = descriptions.crun;
  if (typeof description === "string") throw new Error("crun's texts are extracted");
  const before = description.skip;
  try {
    description.skip = ["src/demo.c"];
    expect(await catalogues.run(content)).toEqual([
      expect.stringMatching(
        /^content\/messages\/crun\.json:\d+: was extracted by another description than src\/messages\/emitters\/ has of crun\. Extract it anew: crunbook messages extract crun --source <clone>\. If the change lets nothing else be read, seal it: crunbook messages seal crun$/,
      ),
    ]);
  } finally {
    if (before) description.skip = before;
    else delete description.skip;
  }
  expect(await catalogues.run(content)).toEqual([]);
});

test.each(emitterIds)("a project without the catalogue of %s", async (emitter) => {
  const file = `content/messages/${emitter}.json`;
  const [found, ...more] = (await said((project) => project.remove(file))).split("\n");
  expect(found).toMatch(new RegExp(`^${file}: is missing\\. Take it back from git(, or extract it: |$)`));
  expect(more.every((line) => line.startsWith("not checked before"))).toBe(true);
});
