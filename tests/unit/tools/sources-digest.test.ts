import { expect, test } from "vitest";
import { digestOf, readByBuilds } from "../../e2e/sources-digest.ts";
import { emptyProject } from "../../fixtures/project.ts";

test("other sources or settings are another build, and nothing else is", async () => {
  const project = await emptyProject();
  await project.write("src/a.ts", "1");
  await project.write("package.json", "{}");
  const digest = (env: NodeJS.ProcessEnv = {}) => digestOf(project.root, readByBuilds, env);
  const before = digest();
  await project.write("tests/a.test.ts", "changed");
  await project.write("dist/index.html", "changed");
  await project.write(".cache/state", "changed");
  expect(digest({ HOME: "/", CRUNBOOK_BROWSER: "/usr/bin/chromium" })).toBe(before);
  expect(digest({ CRUNBOOK_ARCHIVE: "no" })).not.toBe(before);
  for (const [file, text] of [
    ["src/a.ts", "2"],
    ["src/deep/b.ts", "1"],
    ["package.json", "[]"],
    ["astro.config.mjs", ""],
  ] as const) {
    const last = digest();
    await project.write(file, text);
    expect(digest(), file).not.toBe(last);
  }
  await project.remove("src/deep/b.ts");
  await project.remove("astro.config.mjs");
  await project.write("package.json", "{}");
  await project.write("src/a.ts", "1");
  expect(digest()).toBe(before);
});

test("all that a build of this project reads counts", () => {
  const read = [
    "src",
    "content",
    "examples",
    "public",
    "tools",
    "bin",
    "astro.config.mjs",
    "package-lock.json",
  ];
  expect(read.filter((name) => !readByBuilds(name))).toEqual([]);
});
