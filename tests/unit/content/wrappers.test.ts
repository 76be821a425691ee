import { expect, test } from "vitest";
import { loadWrappers } from "../../../src/content/wrappers.ts";
import { parsePattern } from "../../../src/match/pattern.ts";
import { complaint, emptyProject } from "../../fixtures/project.ts";
import { repository } from "../../fixtures/repository.ts";

const source = "https://example.org/source";

test("every wrapper cites its source at one release or commit", async () => {
  const wrappers = await loadWrappers(repository);
  expect(wrappers.length).toBeGreaterThan(50);
  for (const { pattern, source } of wrappers) {
    expect(source, pattern).toMatch(
      /^https:\/\/github\.com\/[\w.-]+\/[\w.-]+\/blob\/(v?\d|go1|[0-9a-f]{40})/,
    );
  }
});

test("every wrapper has words of its own, and one sentence", async () => {
  for (const { pattern, means } of await loadWrappers(repository)) {
    expect(parsePattern(pattern).literals.join("").trim().length, pattern).toBeGreaterThan(6);
    expect(means, pattern).toMatch(/^[A-Za-z].*\.$/);
  }
});

test("a project without wrappers has none", async () => {
  expect(await loadWrappers((await emptyProject()).root)).toEqual([]);
});

test("a wrapper may stand there once", async () => {
  const project = await emptyProject();
  const wrapper = { pattern: "it failed: {cause}", means: "It failed.", source };
  await project.write("content/wrappers.json", JSON.stringify({ wrappers: [wrapper, wrapper] }));
  expect(await complaint(loadWrappers(project.root))).toBe(
    'content/wrappers.json: "it failed: {cause}" stands there twice. Remove one of them.',
  );
});

test("what is not a wrapper is named with its line", async () => {
  const project = await emptyProject();
  await project.write("content/wrappers.json", '{\n  "wrappers": [\n    { "pattern": "x" }\n  ]\n}');
  expect(await complaint(loadWrappers(project.root))).toContain(
    "content/wrappers.json:3: wrappers[0].means is missing",
  );
});
