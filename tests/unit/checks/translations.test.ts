import { readFile } from "node:fs/promises";
import path from "node:path";
import { describe, expect, test } from "vitest";
import { checkContent } from "../../../src/checks/index.ts";
import { outdatedTranslations } from "../../../src/checks/outdated.ts";
import { translatedArticles } from "../../../src/content/translations/issue-translations.ts";
import {
  complaint,
  demoProject,
  deniedArticle,
  type Project,
  translateDenied,
  translatedDenied,
} from "../../fixtures/project.ts";

const file = translatedDenied;

/** A project with a translation of its first article. */
async function translatedProject(): Promise<Project> {
  const project = await demoProject();
  await translateDenied(project, "## 含义\n\n读不了 demo 文件。");
  return project;
}

async function said(from: string, to: string): Promise<string> {
  const project = await translatedProject();
  await project.edit(file, from, to);
  return complaint(checkContent(project.root));
}

test("a translation stands over the English fields; patterns, pastes and versions stay", async () => {
  const { root } = await translatedProject();
  const { articles, translations } = await checkContent(root);
  const [denied, missing] = translatedArticles(articles, translations);
  expect(denied).toMatchObject({ locale: "zh-cn", outdated: false, file });
  expect(denied?.issue.symptoms).toEqual(["容器立即停止"]);
  expect(denied?.issue.related[0]?.why).toBe("同一个文件，根本不存在");
  expect(denied?.issue.signatures).toEqual(articles[0]?.issue.signatures);
  expect(denied?.issue.affects).toEqual(articles[0]?.issue.affects);
  expect(denied?.body).toContain("## 含义");
  expect(missing).toBe(articles[1]);
});

describe("what a translation has other than the English article", () => {
  test("a phrase that no field says", async () => {
    expect(await said("not there at all':", "not there':")).toBe(
      [
        `${file}:7: ${deniedArticle} has no field that says 'the same file, not there'. Did you mean 'the same file, not there at all'?`,
        `${file}:6: 'the same file, not there at all' (related[0].why) is not translated. Add it to "phrases".`,
      ].join("\n"),
    );
  });
  test("another number of symptoms", async () => {
    expect(await said("[容器立即停止]", "[容器立即停止, 没有日志]")).toBe(
      `${file}:5: has 2 symptoms, ${deniedArticle} has 1. Translate each, in the same order.`,
    );
  });
  test("another number of sections; what looks like one within code is none", async () => {
    expect(await said("读不了 demo 文件。", "```sh\n## 注释\n```\n\n## 解决办法\n")).toBe(
      `${file}:16: has 2 headings (##), ${deniedArticle} has 1. Keep the sections of the English text, in its order.`,
    );
  });
  test("a place to fix it that the English text does not have", async () => {
    expect(await said("读不了 demo 文件。", '<Fix layer="host">\n\n读。\n\n</Fix>')).toContain(
      `${file}:12: has 3 fixes (<Fix>), ${deniedArticle} has 2.`,
    );
  });
  test("a digest that is none", async () => {
    expect(await said("translates: '", "translates: 'x")).toMatch(
      /:2: translates: "x\w+" must be the first 16 hex digits of the SHA-256/,
    );
  });
});

test("a translation of no article", async () => {
  const project = await translatedProject();
  await project.write(
    "content/issues/zh-cn/demo-denid.mdx",
    await readFile(path.join(project.root, file), "utf8"),
  );
  expect(await complaint(checkContent(project.root))).toBe(
    'content/issues/zh-cn/demo-denid.mdx:1: there is no article "demo-denid" to translate. Did you mean "demo-denied"?',
  );
});

test("an English article that has changed since is no error, but told", async () => {
  const project = await translatedProject();
  await project.edit(deniedArticle, "The container stops at once", "The container stops at once, silently");
  const content = await checkContent(project.root);
  const { articles, translations } = content;
  expect(outdatedTranslations(content)).toEqual([
    expect.stringMatching(
      new RegExp(`^${file}:2: ${deniedArticle} has changed since .* write: translates: '[0-9a-f]{16}'$`),
    ),
  ]);
  expect(translatedArticles(articles, translations)[0]?.outdated).toBe(true);
});

test("keywords of an article that does not exist", async () => {
  const project = await translatedProject();
  await project.write("content/issues/zh-cn/keywords.json", '{ "demo-mising": ["没有文件"] }');
  expect(await complaint(checkContent(project.root))).toBe(
    'content/issues/zh-cn/keywords.json: there is no article "demo-mising". Did you mean "demo-missing"?',
  );
});

test("the meaning of a wrapper that is not there, or says otherwise now", async () => {
  const project = await translatedProject();
  const source = "https://example.org/";
  const wrapper = { pattern: "demo: {cause}", means: "The demo failed.", source };
  await project.write("content/wrappers.json", JSON.stringify({ wrappers: [wrapper] }));
  const translated = JSON.stringify({
    "The demo failed.": "demo 失败了。",
    "The demo fails.": "demo 失败。",
  });
  await project.write("content/wrappers.zh-cn.json", translated);
  expect(await complaint(checkContent(project.root))).toBe(
    'content/wrappers.zh-cn.json: no wrapper means "The demo fails.". Did you mean "The demo failed."?',
  );
});

test("a word left to be written is found in translations too", async () => {
  expect(await said("读不了 demo 文件。\n", "TODO\n")).toBe(`${file}:12: TODO is still to be written`);
});
