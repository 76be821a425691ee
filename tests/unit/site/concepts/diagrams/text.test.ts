import { expect, test } from "vitest";
import { textWidth, wrap } from "../../../../../src/site/concepts/diagrams/text.ts";

test.each([
  ["one line", "short", 200, ["short"]],
  ["between words", "failed to unshare user namespace", 120, ["failed to ", "unshare user ", "namespace"]],
  [
    "within a long path",
    "cat /proc/sys/user/max_user_namespaces",
    170,
    ["cat /proc/sys/user/", "max_user_namespaces"],
  ],
  ["not after a slash that begins a word", "masks all of /proc", 105, ["masks all of ", "/proc"]],
  ["between Chinese characters", "运行时写入限制", 60, ["运行时写", "入限制"]],
  ["not before a closing mark of Chinese", "运行时写入，再启动", 75, ["运行时写", "入，再启动"]],
  ["not before one after Latin letters", "写入限制 cgroup。", 100, ["写入限制 ", "cgroup。"]],
  ["not after an opening one", "运行时写（能力）", 75, ["运行时写", "（能力）"]],
])("%s", (_, text, width, lines) => {
  expect(wrap(text, width, "mono")).toEqual(lines);
});

test("nothing is lost, and no line that could be broken is too wide", () => {
  const text = 'error mounting "/var/lib/app/data" to rootfs at "/data": mount ‹text›: not a directory';
  for (let width = 60; width < 400; width += 10) {
    const lines = wrap(text, width, "mono");
    expect(lines.join("")).toBe(text);
    for (const line of lines.filter((one) => /[ /]\S/.test(one.slice(1)))) {
      expect(textWidth(line.trimEnd(), "mono"), line).toBeLessThanOrEqual(width);
    }
  }
});
