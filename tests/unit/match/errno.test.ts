import { expect, test } from "vitest";
import { errnoOf, isInsideErrno } from "../../../src/match/errno.ts";

test.each<[text: string, names: string[]]>([
  ["mkdir /a: no such file or directory: unknown", ["ENOENT"]],
  ["permission denied, then file exists", ["EEXIST"]],
  ["value is too large", []],
  ["ioctl: inappropriate ioctl for device", ["ENOTTY"]],
  ["open: eperm", ["EPERM"]],
  ["open: os error 13", ["EACCES"]],
  ["error(13)", ["EACCES"]],
  ["errno 999", []],
  ["permission denieds", []],
  ["", []],
])("%j ends in %j", (text, names) => {
  expect(errnoOf(text)).toEqual(names);
});

test("a place within an errno's text is told from one beside it", () => {
  const text = "stat /a: no such file or directory: unknown";
  const [start, end] = [text.indexOf("no such"), text.indexOf(": unknown")];
  expect(isInsideErrno(text, start + "no such".length)).toBe(true);
  expect(isInsideErrno(text, start + 1)).toBe(true);
  for (const at of [0, start, end, end + 1, text.length])
    expect(isInsideErrno(text, at), String(at)).toBe(false);
});
