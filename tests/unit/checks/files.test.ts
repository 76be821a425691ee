import { expect, test } from "vitest";
import { said } from "./planted.ts";

test.each([
  ["content/life.json", '{ "articles": {} }'],
  ["content/wrappers.json", '{ "wrappers": [] }'],
  ["content/operations.json", "[]"],
  ["content/wrappers.zh-cn.json", "{}"],
  ["content/issues/zh-cn/keywords.json", "{}"],
])("a project without %s", async (file, empty) => {
  const [found, ...more] = (await said((project) => project.remove(file))).split("\n");
  expect(found).toBe(`${file}: is missing. Take it back from git; a new project begins with ${empty}`);
  expect(more).toEqual([
    "not checked before that is put right: bounds, patched packages, evidence, findable, meanings",
  ]);
});
