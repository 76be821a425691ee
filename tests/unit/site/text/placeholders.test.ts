import { expect, test } from "vitest";
import { codeSpans, piecesOf } from "../../../../src/site/text/placeholders.ts";

test("piecesOf tells placeholders from text, and a doubled brace from both", () => {
  expect(piecesOf("open {path}: {{x")).toEqual([
    { text: "open ", placeholder: false },
    { text: "path", placeholder: true },
    { text: ": ", placeholder: false },
    { text: "{", placeholder: false },
    { text: "x", placeholder: false },
  ]);
});

test("codeSpans finds what stands between backticks", () => {
  expect(codeSpans("see `tar` here")).toEqual([
    { text: "see ", code: false },
    { text: "tar", code: true },
    { text: " here", code: false },
  ]);
});
