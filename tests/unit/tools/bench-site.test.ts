import { expect, test } from "vitest";
import { untouched } from "../../../src/checks/untouched.ts";
import { loadContent } from "../../../src/content/content.ts";
import { isOutdated } from "../../../src/content/translations/translated-page.ts";
import { projectRoot } from "../../../src/root.ts";
import { treeMemory } from "../../../tools/bench/site/memory.ts";
import { writeProject } from "../../../tools/bench/site/project.ts";
import { realName } from "../../../tools/bench/site/scale.ts";
import { emptyProject } from "../../fixtures/project.ts";

test("bench:site's project has copies of articles, with translations that hold and recordings that are sealed", async () => {
  const real = await loadContent(projectRoot);
  // Some of each kind: a copy is made as every other is.
  const articles = real.articles
    .filter(({ slug }) => real.translations.some((one) => one.slug === slug))
    .slice(0, 4);
  const examples = real.examples.filter(({ slug }) =>
    articles.some(({ issue }) => issue.examples.includes(slug)),
  );
  expect(examples).not.toEqual([]);
  const some = { ...real, articles, examples };
  const translations = real.translations.filter(({ slug }) => articles.some((one) => one.slug === slug));
  const { root } = await emptyProject();
  const large = await writeProject(some, articles.length * 2, root);
  expect(large.articles).toHaveLength(real.articles.length + articles.length);
  expect(large.examples).toHaveLength(real.examples.length + examples.length);
  expect(large.translations).toHaveLength(real.translations.length + translations.length);
  const outdated = large.translations.filter((translation) => {
    const english = large.articles.find(({ slug }) => slug === translation.slug);
    return !english || isOutdated(translation, english);
  });
  expect(outdated).toEqual([]);
  expect(await untouched.run(large)).toEqual([]);
}, 60_000);

test("a copy is named after the real article", () => {
  expect(realName("exec-not-found-copy-12")).toBe("exec-not-found");
  expect(realName("exec-not-found")).toBe("exec-not-found");
});

test("the memory of a process and what it started is that of both", async () => {
  const [own, ofParent] = await Promise.all([treeMemory(process.pid), treeMemory(process.ppid)]);
  // No /proc, nothing to measure.
  if (process.platform !== "linux") expect(own).toBe(0);
  else {
    expect(own).toBeGreaterThan(10e6);
    expect(ofParent).toBeGreaterThan(own);
  }
});
