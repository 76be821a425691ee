import { describe, expect, test } from "vitest";
import { loadArticles } from "../../../src/content/issues.ts";
import {
  complaint,
  demoProject,
  deniedArticle,
  emptyProject,
  missingArticle,
} from "../../fixtures/project.ts";

/** What an author is told after an edit of the article's frontmatter, one problem a line. */
async function edited(from: string | RegExp, to: string): Promise<string> {
  const project = await demoProject();
  await project.edit(deniedArticle, from, to);
  return complaint(loadArticles(project.root));
}

/** Removes a top-level field with all that belongs to it. */
const field = (name: string) => new RegExp(`^${name}:.*\n(?: .*\n)*`, "m");

test("an article that is right is read as it stands", async () => {
  const { root } = await demoProject();
  const [denied, missing] = await loadArticles(root);
  expect(denied).toMatchObject({ slug: "demo-denied", locale: "en", file: deniedArticle });
  expect(denied?.issue.affects[0]).toMatchObject({ runtime: "crun", introduced: "1.8", fixed: "1.21" });
  expect(denied?.issue.published).toBe("2026-11-22");
  expect(denied?.body).toMatch(/^\n## What happened\n/);
  expect(denied?.lineOf(["affects", 0, "fixed"])).toBe(18);
  expect(missing?.issue).toMatchObject({ pastes: [], related: [], errno: ["ENOENT"] });
});

describe("a required field that is missing is named, with one that would do", () => {
  test.each([
    "title",
    "summary",
    "symptoms",
    "signatures",
    "confirm",
    "affects",
    "areas",
    "layers",
    "references",
    "published",
  ])("%s", async (name) => {
    const message = await edited(field(name), "");
    expect(message).toMatch(
      new RegExp(`^${deniedArticle}:1: ${name} is missing\n  write, for example: ${name}: \\S`),
    );
    expect(message.split("\n")).toHaveLength(2);
  });

  test.each([
    ["signatures[0].by", /^ {4}by: crun\n/m, 7],
    ["signatures[0].pattern", /^ {2}- pattern: .*\n {4}by/m, 7, "  - by"],
    ["confirm[0].run", /run: stat .*\n {4}/, 10],
    ["confirm[0].prints", /^ {4}prints: .*\n/m, 10],
    ["affects[0].runtime", /runtime: crun\n {4}/, 16],
    ["affects[0].change.url", /, url: "https:..github.com.containers.crun.pull.1"/, 19],
    ["references[0].url", /^ {4}url: .*\n/m, 25],
    ["references[0].title", /title: open.2.\n {4}/, 25],
    ["related[0].why", /^ {4}why: .*\n/m, 28],
    ["related[0].slug", /slug: demo-missing\n {4}/, 28],
  ])("%s", async (name, from, line, to = "") => {
    const message = await edited(from, to);
    const top = name.replace(/\W.*/, "");
    expect(message).toContain(
      `${deniedArticle}:${line}: ${name} is missing\n  write, for example: ${top}: [`,
    );
  });
});

describe("a field that is wrong is named with its line, the wrong value and one that would do", () => {
  const cases: [name: string, from: string | RegExp, to: string, line: number, wrong: string][] = [
    ["title", /^title: .*$/m, "title: 7", 2, "must be of type string, not 7"],
    ["title", /^title: .*$/m, "title:", 2, "must be of type string, not null"],
    ["title", /^title: .*$/m, "title: ' '", 2, '"" must not be empty|" " must not be empty'],
    [
      "title",
      /^title: .*$/m,
      `title: ${"x".repeat(91)}`,
      2,
      '"x+…? is too long for a heading: 90 characters at most, 1 too many',
    ],
    [
      "summary",
      /^summary: .*$/m,
      `summary: ${"x".repeat(333)}`,
      3,
      '"x+…? is too long for the top of the page: 320 characters at most, 13 too many',
    ],
    ["summary", /^summary: .*$/m, 'summary: "a\\nb"', 3, '"a\\\\nb" must be one line'],
    ["symptoms", field("symptoms"), "symptoms: one\n", 4, 'must be of type array, not "one"'],
    ["symptoms", field("symptoms"), "symptoms: []\n", 4, "\\[\\] needs at least one entry"],
    ["symptoms[0]", "The container stops at once", "[a, b]", 5, 'must be of type string, not \\["a","b"\\]'],
    ["signatures", field("signatures"), "signatures: []\n", 6, "\\[\\] needs at least one entry"],
    [
      "signatures[0].pattern",
      /pattern: .*/,
      "pattern: denied",
      7,
      '"denied" is too short to tell this issue from others',
    ],
    ["confirm", field("confirm"), "confirm: []\n", 9, "\\[\\] needs at least one entry"],
    ["pastes[0]", /^pastes:\n.*\n.*\n/m, 'pastes:\n  - ""\n', 13, '"" must not be empty'],
    ["pastes", /^pastes:\n.*\n.*\n/m, "pastes: x\n", 12, 'must be of type array, not "x"'],
    ["affects", field("affects"), "affects: []\n", 15, "\\[\\] needs at least one entry"],
    [
      "affects[0].runtime",
      "runtime: crun",
      "runtime: curn",
      16,
      '"curn" is not known\\. Did you mean "crun"\\?',
    ],
    ["affects[0].introduced", 'introduced: "1.8"', "introduced: 1.8", 17, "must be of type string, not 1.8"],
    [
      "affects[0].fixed",
      'fixed: "1.21"',
      "fixed: v1.21",
      18,
      '"v1.21" must be a release as its project spells it, without "v"',
    ],
    [
      "affects[0].change.url",
      "https://github.com/containers/crun/pull/1",
      "crun/pull/1",
      19,
      '"crun/pull/1" must be a full https:// address',
    ],
    ["errno[0]", "[EACCES]", "[EACESS]", 20, '"EACESS" must be an errno name \\(E2BIG,'],
    [
      "areas[0]",
      "areas: [filesystem]",
      "areas: [filesytem]",
      21,
      '"filesytem" is not known\\. Did you mean "filesystem"\\?',
    ],
    ["areas", "areas: [filesystem]", "areas: []", 21, "\\[\\] needs at least one entry"],
    [
      "layers[1]",
      "[podman, image]",
      "[podman, imgae]",
      22,
      '"imgae" is not known\\. Did you mean "image"\\?',
    ],
    [
      "examples[0]",
      "examples: [demo-denied]",
      "examples: [Demo_denied]",
      23,
      '"Demo_denied" must be lower-case words joined by hyphens',
    ],
    [
      "examples",
      "examples: [demo-denied]",
      "examples: []",
      23,
      "\\[\\] name an example that proves the issue, or say under notReproduced why none can",
    ],
    ["notReproduced", "examples: [demo-denied]", "notReproduced: ''", 23, '"" must not be empty'],
    [
      "references[0].url",
      "https://man7",
      "http://man7",
      26,
      '"http://man7\\S+" must be a full https:// address',
    ],
    ["related[0].slug", "slug: demo-missing", "slug: /demo", 28, '"/demo" must be lower-case words'],
    ["related", field("related"), "related: demo-missing\n", 27, 'must be of type array, not "demo-missing"'],
    ["published", "published: 2026-11-22", "published: 22.11.2026", 30, '"22.11.2026" Invalid ISO date'],
  ];
  test.each(cases)("%s: %s → %s", async (name, from, to, line, wrong) => {
    const message = await edited(from, to);
    const place = `${deniedArticle}:${line}: ${name}`.replaceAll(/[[\]().]/g, "\\$&");
    expect(message).toMatch(new RegExp(`^${place}:? (?:${wrong})`, "m"));
    expect(message).toMatch(new RegExp(`\n  write, for example: ${name.replace(/\W.*/, "")}: \\S`));
  });

  test("a frontmatter without examples and without a reason", async () => {
    expect(await edited("examples: [demo-denied]\n", "")).toMatch(
      /:1: examples: name an example that proves the issue, or say under notReproduced why none can\n/,
    );
    expect(await edited("examples: [demo-denied]", "examples: [demo-denied]\nnotReproduced: no way")).toMatch(
      /:23: examples: \["demo-denied"\] name an example .* or say under notReproduced why none can\n {2}write: examples: \[demo-denied\]\n {2}or: notReproduced: "no way"$/,
    );
  });

  test("a field that there is not, at any depth", async () => {
    expect(await edited("summary:", "sumary:")).toContain(
      `${deniedArticle}:3: unknown field "sumary". Did you mean "summary"?`,
    );
    expect(await edited('fixed: "1.21"', 'fixd: "1.21"')).toBe(
      `${deniedArticle}:18: affects[0]: unknown field "fixd". Did you mean "fixed"?`,
    );
  });
});

test("every problem of every article is told at once", async () => {
  const project = await demoProject();
  await project.edit(deniedArticle, "areas: [filesystem]", "areas: [x]");
  await project.edit(deniedArticle, 'fixed: "1.21"', "fixed: x");
  await project.edit(missingArticle, "errno: [ENOENT]", "errno: [x]");
  const message = await complaint(loadArticles(project.root));
  expect(message.match(/^content\/issues\/en\/demo-\w+\.mdx:\d+: /gm)).toHaveLength(3);
});

describe("names", () => {
  test("two articles with one slug", async () => {
    const project = await demoProject();
    await project.write("content/issues/en/old/demo-denied.mdx", await project.read(deniedArticle));
    expect(await complaint(loadArticles(project.root))).toBe(
      'content/issues/en/old/demo-denied.mdx:1: the slug "demo-denied" is taken by content/issues/en/demo-denied.mdx. Rename one of the files.',
    );
  });
  test("a file name that is no slug", async () => {
    const project = await demoProject();
    await project.write("content/issues/en/Demo_Denied.mdx", await project.read(deniedArticle));
    expect(await complaint(loadArticles(project.root))).toMatch(
      /^content\/issues\/en\/Demo_Denied\.mdx:1: the file's name must be lower-case words joined by hyphens/,
    );
  });
});

test("a folder without an article is no project", async () => {
  const { root } = await emptyProject();
  expect(await complaint(loadArticles(root))).toBe(
    `${root}: has no article in content/issues/en. Is it a project's folder?`,
  );
});
