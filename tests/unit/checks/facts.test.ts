import { describe, expect, test } from "vitest";
import { checkContent } from "../../../src/checks/index.ts";
import {
  complaint,
  demoProject,
  deniedArticle,
  type Project,
  translateDenied,
  translatedDenied,
} from "../../fixtures/project.ts";

const file = translatedDenied;

/** The English text, and its translation, line by line. */
const pairs: [string, string][] = [
  ["## What happened", "## 含义"],
  [
    "Since runc 1.1.0 the two files need mode 644 (see [stat](https://man7.org/linux/man-pages/man2/stat.2.html)): `chmod 644 demo`.",
    "从 runc 1.1.0 起，两个文件的权限必须是 644（见 [stat](https://man7.org/linux/man-pages/man2/stat.2.html)）：`chmod 644 demo`。",
  ],
  [
    "Of [three causes](#what-happened), found in February 2024, `EACCES` is the [first](../demo-missing/).",
    "2024 年 2 月发现了[三个原因](#含义)，`EACCES` 是[第一个](../demo-missing/)。",
  ],
  ["```sh\n# as root\nchmod 644 demo  # once\n```", "```sh\n# 以 root 身份\nchmod 644 demo  # 一次\n```"],
  ["- crun ≥ 1.21 with 512 MiB", "- crun ≥ 1.21，512 MiB"],
  [
    "[documentation](https://kubernetes.io/docs/tasks/#limits)",
    "[文档](https://kubernetes.io/zh-cn/docs/tasks/#限制)",
  ],
];

/** A project with a translation of its first article that says the same. */
async function translatedProject(): Promise<Project> {
  const project = await demoProject();
  const [english, own] = [0, 1].map((side) => pairs.map((pair) => pair[side]).join("\n\n"));
  await project.edit("content/hosts.json", '"man7.org"', '"man7.org", "kubernetes.io"');
  await project.edit(deniedArticle, "## What happened\n\nThe demo file cannot be read.", english ?? "");
  await translateDenied(project, own ?? "");
  return project;
}

async function said(from: string, to: string): Promise<string> {
  const project = await translatedProject();
  await project.edit(file, from, to);
  return complaint(checkContent(project.root));
}

test("a translation that says the same, in its language's way", async () => {
  const { translations } = await checkContent((await translatedProject()).root);
  expect(translations[0]?.body).toContain("三个原因");
});

describe("what a translation says otherwise", () => {
  test.each([
    [
      "a command",
      "`chmod 644 demo`",
      "`rm -rf /`",
      12,
      "the code `rm -rf /` in place of `chmod 644 demo`",
      35,
    ],
    [
      "a command more",
      "`chmod 644 demo`",
      "`chmod 644 demo`、`rm -rf /`",
      12,
      "the code `rm -rf /`, which the English",
      35,
    ],
    ["a command less", "：`chmod 644 demo`", "", 12, "lacks the code `chmod 644 demo`", 35],
    [
      "a block of code",
      "chmod 644 demo  #",
      "chmod 777 demo  #",
      18,
      "`chmod 777 demo  # 一次` in place of `chmod 644 demo  # once`",
      39,
    ],
    ["a line of code more", "  # 一次", "  # 一次\nrm -rf /", 19, "the code `rm -rf /` in place of ``", 39],
    ["code behind a comment's quote", "  # 一次", ' "# 一次"; rm -rf /', 18, "in place of", 39],
    ["a number", "权限必须是 644", "权限必须是 646", 12, "the number 646 in place of 644", 35],
    ["a release", "runc 1.1.0", "runc 1.1.1", 12, "the number 1.1.1 in place of 1.1.0", 35],
    ["a runtime", "runc 1.1.0", "crun 1.1.0", 12, "the name crun in place of runc", 35],
    [
      "a link",
      "man2/stat.2",
      "man2/open.2",
      12,
      "the link https://man7.org/linux/man-pages/man2/open.2.html in place of",
      35,
    ],
    ["a number in characters", "三个原因", "四个原因", 14, "the number 4 in place of 3", 37],
    ["two", "两个文件", "三个文件", 12, "the number 3 in place of 2", 35],
    ["a month", "2 月", "3 月", 14, "lacks the number 2", 37],
    ["an errno", "`EACCES`", "`EPERM`", 14, "the code `EPERM` in place of `EACCES`", 37],
    ["an anchor", "(#含义)", "(#proof)", 14, "the link #proof in place of #what-happened", 37],
    ["a sign", "≥ 1.21", "≤ 1.21", 21, "the number ≤1.21 in place of ≥1.21", 44],
    ["a unit", "512 MiB", "512 KiB", 21, "the number 512KiB in place of 512MiB", 44],
    [
      "a page in another language",
      "docs/tasks",
      "docs/task",
      23,
      "the link https://kubernetes.io/zh-cn/docs/task/#限制 in place",
      46,
    ],
  ])("%s", async (_, from, to, line, problem, english) => {
    const message = await said(from, to);
    expect(message.startsWith(`${file}:${line}: `)).toBe(true);
    expect(message).toContain(problem);
    expect(message).toContain(`Say what ${deniedArticle}:${english} says.`);
  });

  test.each([
    ["the summary", "权限设为 644", "权限设为 777", 4, "has the number 777 in place of 644. Say what"],
    ["the title", "`/demo`:", "`/dem`:", 3, "has the code `/dem` in place of `/demo`"],
    [
      "a symptom",
      "容器立即停止",
      "容器 5 秒后停止",
      5,
      "has the number 5, which the English text does not have",
    ],
    [
      "a phrase",
      "同一个文件，",
      "crun 的同一个文件，",
      7,
      "has the name crun, which the English text does not have. Say what the English phrase says.",
    ],
  ])("in %s", async (_, from, to, line, problem) => {
    const message = await said(from, to);
    expect(message.startsWith(`${file}:${line}: `)).toBe(true);
    expect(message).toContain(problem);
    expect(message.split("\n")).toHaveLength(1);
  });

  test("a paragraph more, and one less", async () => {
    expect(await said("- crun", "多一段。\n\n- crun")).toContain(
      `${file}:21: has a paragraph where ${deniedArticle}:44 has a list. Keep its paragraphs`,
    );
    expect(await said("[文档](https://kubernetes.io/zh-cn/docs/tasks/#限制)\n", "")).toContain(
      `has a <Fix> where ${deniedArticle}:46 has a paragraph.`,
    );
  });
});

test("of a page that has changed since nothing is asked", async () => {
  const project = await translatedProject();
  await project.edit(file, "两个文件", "三个文件");
  await project.edit(deniedArticle, "the two files", "both files");
  expect((await checkContent(project.root)).translations).toHaveLength(1);
});

test("what is said of wrappers", async () => {
  const project = await translatedProject();
  const wrapper = { pattern: "demo: {cause}", means: "runc got signal 9.", source: "https://example.org/" };
  await project.write("content/wrappers.json", JSON.stringify({ wrappers: [wrapper] }));
  const meanings = { "runc got signal 9.": "runc 收到信号 15。" };
  await project.write("content/wrappers.zh-cn.json", JSON.stringify(meanings, null, 2));
  expect(await complaint(checkContent(project.root))).toBe(
    "content/wrappers.zh-cn.json:2: has the number 15 in place of 9. Say what the English meaning says.",
  );
});
