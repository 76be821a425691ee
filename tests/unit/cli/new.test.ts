import { cp, mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { checkContent } from "../../../src/checks/index.ts";
import { scaffold } from "../../../src/cli/new.ts";
import { projectRoot } from "../../../src/root.ts";

const slug = "exec-typo";
const today = "2026-11-22";
let root: string;

beforeEach(async () => {
  root = await mkdtemp(path.join(tmpdir(), "crunbook-new-"));
  await mkdir(path.join(root, "content", "issues", "en"), { recursive: true });
  await mkdir(path.join(root, "content", "issues", "zh-cn"));
  await cp(path.join(projectRoot, "content", "runtimes"), path.join(root, "content", "runtimes"), {
    recursive: true,
  });
  await mkdir(path.join(root, "examples"));
});

afterEach(() => rm(root, { recursive: true }));

test("a new article and its example pass every check but the one for words to be written", async () => {
  const files = await scaffold(root, slug, today);
  expect(files).toContain(`content/issues/en/${slug}.mdx`);
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
