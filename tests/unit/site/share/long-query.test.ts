import { expect, test } from "vitest";
import { isErrorText } from "../../../../src/site/share/long-query.ts";

test("more than 80 characters, or a second line, is an error text", () => {
  expect(isErrorText("x".repeat(80))).toBe(false);
  expect(isErrorText("x".repeat(81))).toBe(true);
  expect(isErrorText("memlock\n")).toBe(false);
  expect(isErrorText("memlock\nseccomp")).toBe(true);
});
