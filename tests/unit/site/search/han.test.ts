import { describe, expect, test } from "vitest";
import { soughtTokens, tokensIn, tokensOf } from "../../../../src/site/search/tokens.ts";

test("Chinese is indexed by pairs of neighbouring characters, the rest by words", () => {
  expect(tokensOf("容器启动失败：RLIM_MEMLOCK 不够")).toEqual([
    "容器",
    "器启",
    "启动",
    "动失",
    "失败",
    "rlim",
    "memlock",
    "不够",
  ]);
  // Without a blank between, as many write it.
  expect(tokensOf("执行runc时")).toEqual(["执行", "runc", "时"]);
});

describe("what is typed is found in a text that says it, however a browser cuts it into words", () => {
  test.each([
    ["权限不够", "对这个文件的权限还不够"],
    ["挂载", "绑定挂载的源"],
    ["内存超限", "内存使用超限，被杀死"],
    ["用户命名空间", "网络和用户命名空间"],
    ["容器", "在容器里"],
  ])("%s", (typed, text) => {
    const tokens = soughtTokens(typed);
    expect(tokens.length).toBeGreaterThan(0);
    expect(tokensIn(tokens, text)).toEqual(tokens);
  });

  test("but not in one that does not", () => {
    expect(tokensIn(soughtTokens("挂载失败"), "权限不够")).toEqual([]);
  });
});
