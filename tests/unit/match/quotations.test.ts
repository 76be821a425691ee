import { expect, test } from "vitest";
import { isWhole, wholeQuotation, withoutJoints } from "../../../src/match/quotations.ts";

/** A line in which `«` and `»` stand round a stretch, and `|` where the next link begins. */
function whole(marked: string): string | undefined {
  const limit = marked.replaceAll(/[«»]/g, "").indexOf("|");
  const text = marked.replaceAll(/[«»|]/g, "");
  const start = marked.indexOf("«");
  const end = marked.indexOf("»") - 1;
  const found = wholeQuotation(text, { start, end }, limit === -1 ? text.length : limit);
  return found && text.slice(found.start, found.end);
}

test.each([
  // A quotation that is cut goes on to its end.
  ['«exec: "/init»": stat /init', 'exec: "/init"'],
  ["«mount `/a»`: x", "mount `/a`"],
  ["«error executing hook `/h` (exit code: 1»): x", "error executing hook `/h` (exit code: 1)"],
  ["«can't initialize iptables table `raw»': Table does not exist", "can't initialize iptables table `raw'"],
  // One that holds further links ends before it.
  ['«caused "»|exec: "x": y"', "caused "],
  ["«unpacking failed (error»: |exit status 1; output: x)", "unpacking failed "],
  ['«failed to "StartContainer" with Error: "»failed: x"', 'failed to "StartContainer" with Error: '],
  // What leaves brackets that it did not open is none.
  ["mount a:b («via /proc/self/fd/6), flags»: 0x1", undefined],
  ["error (open x: «no such file»): y", "no such file"],
  ["error (open x: «no such file): runc»: y", undefined],
  ["«plain words»: y", "plain words"],
  ["«an apostrophe's no quotation»", "an apostrophe's no quotation"],
])("%s", (marked, expected) => {
  expect(whole(marked)).toBe(expected);
});

test.each([
  ['"not a directory"', "not a directory"],
  [': exec: "/init": ', 'exec: "/init"'],
  ['"exec: "/init"', 'exec: "/init"'],
  ['not a directory""', "not a directory"],
  ["'quoted'", "quoted"],
  ['"a" and "b"', '"a" and "b"'],
  ["", ""],
])("%j without joints", (text, words) => {
  expect(withoutJoints(text)).toBe(words);
});

test("a text is whole that closes what it opens", () => {
  expect(["a", "a (b)", '"a (b"', "[a] {b}", "`a'"].map(isWhole)).toEqual([true, true, true, true, true]);
  expect(["a (b", "b)", '"a', '{"msg"', "a ]"].map(isWhole)).toEqual([false, false, false, false, false]);
});
