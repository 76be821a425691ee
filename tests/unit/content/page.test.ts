import { expect, test } from "vitest";
import { loadPages } from "../../../src/content/page.ts";
import { loadTranslations } from "../../../src/content/translations/issue-translations.ts";
import { pageTranslationSchema } from "../../../src/schema/translation.ts";
import { complaint, emptyProject } from "../../fixtures/project.ts";

const page = `---
translates: "0123456789abcdef"
title: 一条规则
summary: 规则是什么。
---

规则。
`;
const folder = "content/concepts/zh-cn";

test("pages of any kind and language are read, in folders too, and say where they and their fields stand", async () => {
  const project = await emptyProject();
  await project.write(`${folder}/rule.mdx`, page);
  await project.write(`${folder}/more/other.mdx`, page);
  const pages = await loadPages(project.root, "concepts", "zh-cn", pageTranslationSchema);
  expect(pages.map(({ slug, locale, file }) => [slug, locale, file])).toEqual([
    ["other", "zh-cn", `${folder}/more/other.mdx`],
    ["rule", "zh-cn", `${folder}/rule.mdx`],
  ]);
  expect(pages[1]).toMatchObject({ body: "\n规则。\n", bodyLine: 6, fields: { title: "一条规则" } });
  expect(pages[1]?.digest).toMatch(/^[0-9a-f]{64}$/);
  expect(pages[1]?.at(["summary"])).toBe(`${folder}/rule.mdx:4`);
});

test("two pages of a kind and language with one slug", async () => {
  const project = await emptyProject();
  await project.write(`${folder}/rule.mdx`, page);
  await project.write(`${folder}/old/rule.mdx`, page);
  expect(await complaint(loadPages(project.root, "concepts", "zh-cn", pageTranslationSchema))).toBe(
    `${folder}/rule.mdx:1: the slug "rule" is taken by ${folder}/old/rule.mdx. Rename one of the files.`,
  );
});

test("a kind without a folder has no pages", async () => {
  const { root } = await emptyProject();
  expect(await loadPages(root, "concepts", "zh-cn", pageTranslationSchema)).toEqual([]);
});

test("a translation's file name is a slug too", async () => {
  const project = await emptyProject();
  await project.write("content/issues/zh-cn/Demo_Denied.mdx", page);
  expect(await complaint(loadTranslations(project.root))).toMatch(
    /^content\/issues\/zh-cn\/Demo_Denied\.mdx:1: the file's name must be lower-case words joined by hyphens/,
  );
});
