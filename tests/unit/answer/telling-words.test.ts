import { expect, test } from "vitest";
import { tellingWords } from "../../../src/answer/telling-words.ts";
import type { Link } from "../../../src/match/answer.ts";
import { soughtTokens } from "../../../src/site/search/tokens.ts";
import { isErrorText } from "../../../src/site/share/long-query.ts";

function wordsOf(paste: string, ...links: string[]): string {
  const chain = links.map((text): Link => ({ start: 0, end: 0, text }));
  return tellingWords(paste, { chain });
}

test("the words to search with come from the last line that complains", () => {
  const log = [
    "time=2026 level=info msg=starting widget",
    'time="2026-10-02T11:40:07Z" level=error msg="frobnicate /dev/widget0: quota exceeded" id=0f3c9a77be01',
    "cleaning up",
  ].join("\n");
  expect(wordsOf(log)).toBe("frobnicate dev widget0 quota exceeded");
  expect(wordsOf("error")).toBe("error");
  expect(wordsOf("")).toBe("");
});

test("they stay a query for the search, however long the line is", () => {
  const words = wordsOf(`failed: ${"supercalifragilistic expialidocious widgets ".repeat(500)}`);
  expect(isErrorText(words)).toBe(false);
});

test("of the line that decided, the innermost links first, and no longer one link alone", () => {
  expect(
    wordsOf(
      "See 'docker run --help': failed",
      "failed to create shim task",
      "apply caps",
      "Denied",
      "unknown",
    ),
  ).toBe("shim task apply caps denied");
  expect(
    wordsOf(
      "",
      "one two three four",
      "frobnicate /dev/widget0",
      "six seven eight nine",
      "the quota is spent",
    ),
  ).toBe("dev widget0 six seven eight nine quota spent");
});

test("what wraps a text is none of its words: JSON's fields, colours, what nobody sees", () => {
  expect(wordsOf('{"log":"frobnicate denied: \\"widget\\"\\n","stream":"stderr","time":"x"}\n')).toBe(
    "frobnicate denied widget",
  );
  expect(wordsOf("\u001b[1;31mfrobnicate\u001b[0m denied: wid\u200bget")).toBe("frobnicate denied widget");
  expect(wordsOf("frobnicate\u3164denied")).toBe("frobnicate denied");
});

test("Chinese stays in one piece for the reader, and the search takes it apart as what is typed", () => {
  const words = wordsOf("容器启动失败：frobnicate denied");
  expect(words).toBe("容器启动失败 frobnicate denied");
  expect(soughtTokens(words)).toContain("启动");
});
