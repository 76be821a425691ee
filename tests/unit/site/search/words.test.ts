import { describe, expect, test } from "vitest";
import { UserError } from "../../../../src/errors/user-error.ts";
import { siteAddress } from "../../../../src/site/address.ts";
import { affectedInWords } from "../../../../src/site/issue/affected.ts";
import { codeSpans, piecesOf } from "../../../../src/site/text/placeholders.ts";
import { all as words } from "../../../../src/site/words/en/all.ts";

describe("siteAddress", () => {
  test.each([
    ["https://example.org", "https://example.org", "/"],
    ["https://example.org/kb", "https://example.org", "/kb/"],
    ["https://example.org/a/kb/", "https://example.org", "/a/kb/"],
    [undefined, "http://localhost:4321", "/"],
    ["", "http://localhost:4321", "/"],
  ])("%s", (setting, origin, base) => {
    expect(siteAddress(setting)).toEqual({ origin, base });
  });

  test.each(["/kb/", "example.org/kb", "ftp://example.org/"])("%s is no address", (setting) => {
    expect(() => siteAddress(setting)).toThrow(UserError);
  });
});

describe("affectedInWords", () => {
  test.each([
    [{ runtime: "crun" as const, fixed: "1.15" }, "crun before 1.15"],
    [{ runtime: "runc" as const, introduced: "1.2.0" }, "runc 1.2.0 and later"],
    [{ runtime: "runc" as const, introduced: "1.1.0", fixed: "1.2.1" }, "runc from 1.1.0 to before 1.2.1"],
    [{ runtime: "crun" as const }, "every release of crun"],
  ])("%j is %s", (range, text) => {
    expect(affectedInWords(range, words)).toBe(text);
  });
});

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
