import { expect, test } from "vitest";
import { paperFor } from "../../../../src/cli/terminal/stream.ts";

const terminal = { isTTY: true, columns: 80 };
const pipe = { isTTY: false, columns: 0 };

function colourful(out: { isTTY: boolean; columns: number }, env: NodeJS.ProcessEnv): boolean {
  const paper = paperFor(out, env);
  paper.paragraph({ text: "x", style: "title" });
  return paper.toString() !== "x\n";
}

test.each([
  ["a terminal", terminal, {}, true],
  ["a pipe", pipe, {}, false],
  ["NO_COLOR", terminal, { NO_COLOR: "1" }, false],
  ["an empty NO_COLOR", terminal, { NO_COLOR: "" }, true],
  ["FORCE_COLOR", pipe, { FORCE_COLOR: "1" }, true],
  ["FORCE_COLOR=0", terminal, { FORCE_COLOR: "0" }, false],
  ["both", terminal, { NO_COLOR: "1", FORCE_COLOR: "1" }, false],
  ["a dumb terminal", terminal, { TERM: "dumb" }, false],
])("%s decides on colour", (_, out, env, colour) => {
  expect(colourful(out, env)).toBe(colour);
});

test.each([
  [{ isTTY: true, columns: 50 }, 50],
  [{ isTTY: true, columns: 300 }, 100],
  [{ isTTY: true, columns: 5 }, 40],
  [pipe, 80],
])("lines fit %o", (out, width) => {
  const paper = paperFor(out, {});
  paper.paragraph("wwww ".repeat(200));
  const longest = Math.max(
    ...paper
      .toString()
      .split("\n")
      .map((line) => line.length),
  );
  expect(longest).toBeLessThanOrEqual(width);
  expect(longest).toBeGreaterThan(width - 5);
});
