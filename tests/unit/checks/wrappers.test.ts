import { expect, test } from "vitest";
import { checkContent } from "../../../src/checks/index.ts";
import { notWhole } from "../../fixtures/partial-language.ts";
import { complaint, demoProject, type Project } from "../../fixtures/project.ts";
import { said } from "./planted.ts";

const file = "content/wrappers.json";
const meanings = "content/wrappers.zh-cn.json";
const means = "The demo failed.";

/** A project with one wrapper, translated. */
async function wrap(project: Project, pattern: string, fields: object = {}): Promise<void> {
  const wrapper = { pattern, means, source: "https://example.org/demo.c", ...fields };
  await project.write(file, JSON.stringify({ wrappers: [wrapper] }, null, 2));
  await project.write(meanings, JSON.stringify({ [means]: "演示失败了。" }));
}

test.each([
  ["demo failed: {cause}", {}],
  ["{cause}: demo failed with {number}", {}],
  ["demo ended with {number}", { innermost: true }],
])("%s passes", async (pattern, fields) => {
  const project = await demoProject();
  await wrap(project, pattern, fields);
  expect((await checkContent(project.root)).wrappers).toHaveLength(1);
});

test.each([
  [
    "demo failed: ",
    {},
    'has no {cause}. Write {cause} where the error stands that it wraps, or "innermost": true if it wraps none.',
  ],
  [
    "demo {cause} failed: {cause}",
    {},
    "has {cause} 2 times. Write it once, and {text} for what else varies.",
  ],
  [
    "demo failed: {cause}",
    { innermost: true },
    'has {cause}, so it is not innermost. Remove "innermost", or {cause}.',
  ],
])("%s %j does not", async (pattern, fields, why) => {
  const [found] = (await said((project) => wrap(project, pattern, fields))).split("\n");
  expect(found).toBe(`${file}:4: "${pattern}" ${why}`);
});

test("a placeholder that the matcher does not know", async () => {
  expect(await said((project) => wrap(project, "demo {thing} failed: {cause}"))).toMatch(
    /^content\/wrappers\.json:4: "demo \{thing\} failed: \{cause\}": unknown placeholder \{thing\} \(one of \{path\}/,
  );
});

test("a wrapper that nobody has translated", async () => {
  const message = await said(async (project) => {
    await wrap(project, "demo failed: {cause}");
    await project.write(meanings, "{}");
  });
  expect(message).toBe(`${meanings}: "${means}" (${file}) is not translated. Add it.`);
});

test("in a language that is not whole, what nobody has translated is English: nothing is missed", async () => {
  notWhole("zh-cn");
  const { root, write, remove } = await demoProject();
  const wrapper = { pattern: "demo failed: {cause}", means, source: "https://example.org/demo.c" };
  await write(file, JSON.stringify({ wrappers: [wrapper] }));
  expect((await checkContent(root)).meanings.get("zh-cn")).toEqual({});
  await remove(meanings);
  await remove("content/issues/zh-cn/keywords.json");
  const { keywords, meanings: none } = await checkContent(root);
  expect([keywords.get("zh-cn"), none.get("zh-cn")]).toEqual([undefined, undefined]);
  await write(meanings, JSON.stringify({ "The demos failed.": "演示失败了。" }));
  expect(await complaint(checkContent(root))).toContain('no wrapper means "The demos failed."');
});

test("a wrapper whose meaning was put in other words is told once", async () => {
  const message = await said(async (project) => {
    await wrap(project, "demo failed: {cause}", { means: "The demos failed." });
  });
  expect(message).toBe(`${meanings}: no wrapper means "${means}". Did you mean "The demos failed."?`);
});
