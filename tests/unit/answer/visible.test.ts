import { expect, test } from "vitest";
import { escaped, shortened, visible } from "../../../src/answer/visible.ts";
import { Paper } from "../../../src/cli/terminal/paper.ts";
import { harmless, steering } from "./steering.ts";

function printed(text: string): string {
  const paper = new Paper(80, false);
  paper.paragraph(["<", { text, style: "code" }, ">"]);
  paper.verbatim(`<${text}>`, 0);
  return paper.toString();
}

test("what steers a terminal or is not seen becomes a sign, on the page and in the terminal", () => {
  for (const [name, text] of steering) {
    const sign = name.startsWith("U+") ? `[${name}]` : name;
    expect(visible(`a${text}b`), name).toBe(`a${sign}b`);
    // What the answer has made visible, paper makes once more.
    expect(visible(sign), name).toBe(sign);
    expect(printed(text), name).toBe(`<\`${sign}\`>\n<${sign}>\n`);
    const json = escaped(JSON.stringify({ text }));
    expect(json, name).toMatch(/^[ -~]*$/);
    expect(JSON.parse(json), name).toEqual({ text });
  }
});

test("the table has every control character, and every one that is not drawn by default", () => {
  const all = Array.from({ length: 0x11_0000 }, (_, code) => code)
    .filter((code) => code < 0xd800 || code > 0xdfff)
    .map((code) => String.fromCodePoint(code));
  const known = new Set([...steering, ...harmless].map(([, text]) => text));
  const unseen = all.filter((sign) => /[\p{Cc}\p{Zl}\p{Zp}\p{DI}\p{Bidi_Control}]/u.test(sign));
  expect(unseen.filter((sign) => !known.has(sign))).toEqual([]);
  expect(all.filter((sign) => visible(sign) !== sign)).toEqual(steering.map(([, text]) => text));
  expect(harmless.filter(([, text]) => visible(text) !== text)).toEqual([]);
});

test("a text is shown as its characters stand: no colours, nothing turned round or unseen", () => {
  expect(visible("\u001b[31mError\u001b[0m: \u202egnp.exe\u202c\u0000 日本\tx\n")).toBe(
    "Error: [U+202E]gnp.exe[U+202C]\u2400 日本\tx\n",
  );
});

test.each([
  ["\u001b[01;31m\u001b[Kerror\u001b[m\u001b[K", "error"],
  ["\u001b[38;2;1:2:3mrgb\u009b0m", "rgb"],
  // What moves the cursor or clears the screen is none of them.
  ["\u001b[2J\u001b[1A\u001b[?25l", "␛[2J␛[1A␛[?25l"],
  ["\u001b]0;title\u0007", "␛]0;title␇"],
  ["\u009b2J", "[U+009B]2J"],
  // Taking colours away makes no other sequence.
  ["\u001b\u001b[m[31m", "␛[31m"],
  ["\u001b\u009b0m[2J", "␛[2J"],
])("of control sequences only colours are taken away: %j", (text, shown) => {
  expect(visible(text)).toBe(shown);
});

test("the line ends of Windows are line ends, a lone return is none", () => {
  expect(visible("one\r\ntwo\r\n10 %\r20 %")).toBe("one\ntwo\n10 %␍20 %");
});

test("a shortened text keeps its beginning and its end", () => {
  expect(shortened("abcdefghijkl", 11)).toBe("abcd … ijkl");
  expect(shortened("abcdefghijk", 11)).toBe("abcdefghijk");
});
