import { expect, test } from "vitest";
import { fontsFor } from "../../../../src/site/cards/fonts.ts";

test("Chinese and signs have fonts, of which few are read; a private character has none", async () => {
  const chinese = await fontsFor("找不到可执行文件：容器里没有这个程序≥");
  expect(chinese.length).toBeGreaterThan(0);
  expect(chinese.length).toBeLessThan(20);
  expect(new Set(chinese.map(({ name }) => name)).size).toBe(chinese.length);
  expect(await fontsFor("\u{f0000}")).toEqual([]);
});
