import { cp, mkdir, readFile, writeFile } from "node:fs/promises";
import path from "node:path";
import { beforeEach, expect, test } from "vitest";
import { checkContent } from "../../../src/checks/index.ts";
import { scaffold } from "../../../src/cli/new.ts";
import { loadRuntimes } from "../../../src/content/runtimes.ts";
import { projectRoot } from "../../../src/root.ts";
import type { RuntimeId } from "../../../src/schema/vocabulary.ts";
import { writeCatalogues, writeLab, writeLanguages } from "../../fixtures/demo-files.ts";
import { addRecording, emptyProject, failing, type Project } from "../../fixtures/project.ts";

const slug = "exec-typo";
const today = "2026-11-22";
let project: Project;
let root: string;

beforeEach(async () => {
  project = await emptyProject();
  root = project.root;
  await mkdir(path.join(root, "content", "issues", "en"), { recursive: true });
  await cp(path.join(projectRoot, "content", "runtimes"), path.join(root, "content", "runtimes"), {
    recursive: true,
  });
  await mkdir(path.join(root, "examples"));
  const inLab = await releases();
  const versions = inLab.map(([, version]) => version);
  await writeCatalogues(project, ["1.0", "1.1", "1.8", "1.20", ...versions]);
  await writeLab(project, inLab);
  await project.write("content/wrappers.json", '{ "wrappers": [] }');
  await project.write("content/operations.json", "[]");
  await writeLanguages(project);
});

async function releases(): Promise<[RuntimeId, string][]> {
  return (await loadRuntimes(root)).flatMap(({ id, releases }) =>
    releases.map(({ version }): [RuntimeId, string] => [id, version]),
  );
}

/** What an author does beside writing: records the example, and gives the article its place in the drawing. */
async function recordAndPlace(): Promise<void> {
  const printed = `exec /opt/${slug}/start: no such file or directory`;
  for (const [runtime, version] of await releases())
    await addRecording(project, slug, runtime, version, [
      failing(`${runtime} run failing`, printed),
      failing(`ls rootfs/opt/${slug}/start`, `ls: rootfs/opt/${slug}/start: No such file or directory`),
    ]);
  const says = [{ step: "exec", says: `/opt/${slug}/start` }];
  await project.write(
    "content/life.json",
    JSON.stringify({ articles: { [slug]: { runc: says, crun: says } } }),
  );
}

test("a new article and its example pass every check but the one for words to be written", async () => {
  const files = await scaffold(root, slug, today);
  expect(files).toContain(`content/issues/en/${slug}.mdx`);
  await recordAndPlace();
  const problems = await checkContent(root).then(
    () => [],
    (error: Error) => error.message.split("\n"),
  );
  expect(problems).toContain(`content/issues/en/${slug}.mdx:3: TODO is still to be written`);
  expect(problems).toContain(`examples/${slug}/example.json:2: TODO is still to be written`);
  expect(problems).toContain(`examples/${slug}/steps.sh:2: TODO is still to be written`);
  expect(problems.filter((problem) => !problem.endsWith(": TODO is still to be written"))).toEqual([]);
});

test("with the words written it passes", async () => {
  for (const file of await scaffold(root, slug, today)) {
    const at = path.join(root, file);
    await writeFile(at, (await readFile(at, "utf8")).replaceAll("TODO", "Done"));
  }
  await recordAndPlace();
  const { articles, examples } = await checkContent(root);
  expect(articles.map((article) => article.slug)).toEqual([slug]);
  expect(articles[0]?.issue.published).toBe(today);
  expect(examples.map((example) => example.slug)).toEqual([slug]);
});

test.each(["Exec_typo", "exec typo", "../exec", "", "exec-"])("%j is no slug", async (name) => {
  await expect(scaffold(root, name, today)).rejects.toThrow(
    `"${name}" must be lower-case words joined by hyphens`,
  );
});

test.each([`content/issues/en/${slug}.mdx`, `content/issues/zh-cn/${slug}.mdx`, `examples/${slug}/steps.sh`])(
  "does not overwrite %s",
  async (file) => {
    await mkdir(path.dirname(path.join(root, file)), { recursive: true });
    await writeFile(path.join(root, file), "mine");
    await expect(scaffold(root, slug, today)).rejects.toThrow(`the slug "${slug}" is taken by `);
    expect(await readFile(path.join(root, file), "utf8")).toBe("mine");
  },
);
