import { expect, test } from "vitest";
import { tellingWords } from "../../../../src/site/search/telling-words.ts";
import { isErrorText } from "../../../../src/site/share/long-query.ts";

test("the words to search with come from the last line that complains", () => {
  const log = [
    "time=2026 level=info msg=starting widget",
    'time="2026-10-02T11:40:07Z" level=error msg="frobnicate /dev/widget0: quota exceeded" id=0f3c9a77be01',
    "cleaning up",
  ].join("\n");
  expect(tellingWords(log)).toBe("frobnicate dev widget0 quota exceeded");
  expect(tellingWords("error")).toBe("error");
  expect(tellingWords("")).toBe("");
});

test("they stay a query for the search, however long the line is", () => {
  const words = tellingWords(`failed: ${"supercalifragilistic expialidocious widgets ".repeat(500)}`);
  expect(isErrorText(words)).toBe(false);
});

test("more than 80 characters, or a second line, is an error text", () => {
  expect(isErrorText("x".repeat(80))).toBe(false);
  expect(isErrorText("x".repeat(81))).toBe(true);
  expect(isErrorText("memlock\n")).toBe(false);
  expect(isErrorText("memlock\nseccomp")).toBe(true);
});
