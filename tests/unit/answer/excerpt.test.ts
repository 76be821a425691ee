import { expect, test } from "vitest";
import { beginning, excerpt, type Row } from "../../../src/answer/excerpt.ts";

const lines = (from: number, to: number) =>
  Array.from({ length: to - from + 1 }, (_, index) => `line ${from + index}`).join("\n");
const log = lines(1, 1000);

function markOf(text: string, words: string, from = 0) {
  const start = text.indexOf(words, from);
  return { start, end: start + words.length, message: 0 };
}

function textOf(rows: Row[]): string[] {
  return rows.map((row) =>
    "gap" in row
      ? `… ${row.gap.lines}`
      : `${row.line}|${row.pieces.map(({ text, mark }) => (mark === undefined ? text : `[${mark}:${text}]`)).join("")}`,
  );
}

test("a short text is shown whole, with its marks", () => {
  const text = "one\ntwo three\r\nfour\n";
  expect(excerpt(text, [markOf(text, "three")], beginning, 200)).toEqual({
    rows: [
      { line: 1, pieces: [{ text: "one" }] },
      { line: 2, pieces: [{ text: "two " }, { text: "three", mark: 0 }] },
      { line: 3, pieces: [{ text: "four" }] },
    ],
  });
});

test("of a long one, two lines before and after each mark, and how many are left out", () => {
  const marks = [markOf(log, "line 500"), markOf(log, "line 510"), markOf(log, "line 516")];
  const { rows, next } = excerpt(log, marks, beginning, 200);
  expect(next).toBeUndefined();
  expect(textOf(rows)).toEqual([
    "… 497",
    "498|line 498",
    "499|line 499",
    "500|[0:line 500]",
    "501|line 501",
    "502|line 502",
    "… 5",
    "508|line 508",
    "509|line 509",
    "510|[1:line 510]",
    "511|line 511",
    "512|line 512",
    // One line is not worth leaving out.
    "513|line 513",
    "514|line 514",
    "515|line 515",
    "516|[2:line 516]",
    "517|line 517",
    "518|line 518",
    "… 482",
  ]);
});

test("marks at the first and last line need no gap", () => {
  const rows = excerpt(log, [markOf(log, "line 1"), markOf(log, "line 1000")], beginning, 200).rows;
  expect(textOf(rows)).toEqual([
    "1|[0:line 1]",
    "2|line 2",
    "3|line 3",
    "… 994",
    "998|line 998",
    "999|line 999",
    "1000|[1:line 1000]",
  ]);
});

test("an excerpt goes on where it ended, each mark once and no line twice", () => {
  const marks = Array.from({ length: 990 }, (_, index) => markOf(log, `line ${index + 1}\n`)).map((mark) => ({
    ...mark,
    end: mark.end - 1,
  }));
  const shown: string[] = [];
  let cursor: typeof beginning | undefined = beginning;
  let parts = 0;
  while (cursor) {
    const part = excerpt(log, marks, cursor, 200);
    shown.push(...textOf(part.rows));
    cursor = part.next;
    parts++;
  }
  expect(parts).toBe(5);
  expect(shown).toHaveLength(992 + 1);
  expect(shown.slice(0, 990)).toEqual(marks.map((_, index) => `${index + 1}|[${index}:line ${index + 1}]`));
  expect(shown.at(-1)).toBe("… 8");
});

test("of a line of megabytes, what is near its marks", () => {
  const text = `${"x".repeat(2_000_000)} needle ${"y".repeat(2_000_000)}`;
  const { rows } = excerpt(text, [markOf(text, "needle")], beginning, 200);
  expect(rows).toHaveLength(3);
  expect(rows[0]).toEqual({ gap: { lines: 0, characters: 1_999_001, again: 0 } });
  const [, row] = rows;
  expect(row && "pieces" in row && row.pieces.map(({ text: { length } }) => length)).toEqual([1000, 6, 1000]);
});

test("a mark over several lines stands in each of them", () => {
  const text = `${log}\nhard-wra\npped words\nend`;
  const { rows } = excerpt(text, [markOf(text, "wra\npped")], beginning, 200);
  expect(textOf(rows).slice(-4)).toEqual([
    "1000|line 1000",
    "1001|hard-[0:wra]",
    "1002|[0:pped] words",
    "1003|end",
  ]);
});

test("takes time in proportion to a line without end, however many marks it has", () => {
  const text = "abc def ".repeat(2_000_000);
  const marks = Array.from({ length: 2_000 }, (_, index) => ({
    start: index * 8_000,
    end: index * 8_000 + 3,
  }));
  const before = performance.now();
  expect(excerpt(text, marks, beginning, 2_000).rows.length).toBeGreaterThan(2_000);
  // Read to its end for each mark it would take a minute.
  expect(performance.now() - before).toBeLessThan(5_000);
});

test("a gap counts the places that are shown elsewhere", () => {
  const lines = Array.from({ length: 100 }, (_, at) => `line ${at}`);
  const text = lines.map((line, at) => (at % 10 === 3 ? `${line} noise` : line)).join("\n");
  const noise = [...text.matchAll(/noise/g)].map(({ index }) => index);
  const [first = 0, ...repeated] = noise;
  const { rows } = excerpt(text, [{ start: first, end: first + 5 }], beginning, 10, repeated);
  const gaps = rows.flatMap((row) => ("gap" in row ? [row.gap.again] : []));
  // Before the first place nothing is left out twice; after it, nine are.
  expect(gaps).toEqual([0, 9]);
  expect(excerpt(text, [{ start: first, end: first + 5 }], beginning, 10).rows.at(-1)).toMatchObject({
    gap: { again: 0 },
  });
});
