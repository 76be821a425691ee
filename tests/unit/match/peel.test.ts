import { describe, expect, test } from "vitest";
import { inPaste, peel } from "../../../src/match/peel.ts";

describe("takes off", () => {
  test.each([
    ["an escaped quote", 'exec: \\"/x\\"', 'exec: "/x"'],
    ["one escaped three times", 'caused \\\\\\\\\\\\\\"x\\\\\\\\\\\\\\"', 'caused "x"'],
    ["an escaped line end", "one\\ntwo\\r\\nthree", "one\ntwo\n\nthree"],
    ["an escaped tab", "a\\tb", "a b"],
    ["a JSON slash", "\\/proc\\/self", "/proc/self"],
    ["a JSON code", "\\u003cnil\\u003e", "<nil>"],
    ["a colour", "\u001b[31;1mError\u001b[0m: no", "Error: no"],
    ["a colour that was escaped", "\\u001b[31mError\\u001b[0m, \\x1b[1mno", "Error, no"],
    ["HTML", "&quot;a&quot; &lt;b&gt; &amp; &#39;c&#39;", "\"a\" <b> & 'c'"],
    ["typographic quotes", "“a” ‘b’", "\"a\" 'b'"],
    ["an address", "exec%20%2Fa%3A%20exec%20format%20error", "exec /a: exec format error"],
    ["white space", "a \t\u00a0 b\u200b\u202ec", "a bc"],
    ["Windows' line ends", "a\r\nb", "a\nb"],
    ["a progress bar", "10%\r20%", "10%\n20%"],
  ])("%s", (_, paste, text) => {
    expect(peel(paste).text).toBe(text);
  });
});

test("leaves what is no wrapping", () => {
  for (const text of [
    "C:\\dir\\x",
    "a & b &nope; &#1;",
    "\\",
    "100% \\d+",
    "50%20 of it",
    "a %41 b",
    "x%zz%E2%80",
    "it`s `fine`",
  ]) {
    expect(peel(text).text.replaceAll(" ", "")).toBe(text.replaceAll(" ", ""));
  }
});

test("lower case is of the same length, whatever the letters", () => {
  const { text, lower } = peel("ÜBER İstanbul ẞ Error \ud800 x");
  expect(lower).toHaveLength(text.length);
  expect(lower).toContain("error");
});

test("a position leads back to the character in the paste", () => {
  const paste = '\u001b[31m{"log":"exec: \\\\\\"/bin/x\\\\\\": \\u0070ermission   denied"}';
  const peeled = peel(paste);
  const { text } = peeled;
  const back = (words: string) => {
    const start = text.indexOf(words);
    const span = inPaste(peeled, start, start + words.length);
    return paste.slice(span.start, span.end);
  };
  expect(back("/bin/x")).toBe("/bin/x");
  expect(back('"/bin/x"')).toBe('\\\\\\"/bin/x\\\\\\"');
  expect(back("ermission denied")).toBe("ermission   denied");
  expect(back("}")).toBe("}");
  expect(back("permission")).toBe("\\u0070ermission");
  const { start, end } = inPaste(peeled, 3, 3);
  expect(end).toBe(start);
});
