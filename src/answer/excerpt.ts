import type { Mark } from "../match/answer.ts";
import { shortened, visible } from "./visible.ts";

/** A stretch of a shown line; with `mark`, which of the answer's marks it is. */
export type Piece = { text: string; mark?: number };

/** A line, or how much is left out between two. */
export type Row = { line: number; pieces: Piece[] } | { gap: Gap };

/** `again`: how many places of messages that are shown elsewhere are left out, too. */
export type Gap = { lines: number; characters: number; again: number };

/** Where an excerpt goes on: offset and line of the text, and the next mark. */
export type Cursor = { offset: number; line: number; mark: number };

/** The marked places of a text with what stands around them. */
export type Excerpt = {
  rows: Row[];
  /** Absent when all is shown. */
  next?: Cursor;
};

/** A text of no more lines and characters is shown whole. */
const short = { lines: 40, characters: 8_000 };
/** What is shown before and after a mark: lines, and of these no more than so many characters. */
const context = { lines: 2, characters: 1_000 };
const longestMark = 2_000;

export const beginning: Cursor = { offset: 0, line: 1, mark: 0 };

/**
 * The next `most` marks of a text (ascending, apart from one another), with two lines before and after each; of very
 * long lines, what is near. Takes time in proportion to the text that it passes.
 * @param repeated where marks were left out, ascending: gaps count them
 */
export function excerpt(
  text: string,
  marks: Mark[],
  from: Cursor,
  most: number,
  repeated: readonly number[] = [],
): Excerpt {
  const end = Math.min(marks.length, from.mark + most);
  const stretches = isShort(text)
    ? [{ start: from.offset, end: marks[end]?.start ?? text.length }]
    : stretchesOf(text, marks, from, end);
  const rows: Row[] = [];
  let { offset, line, mark } = from;
  for (const stretch of stretches) {
    line = pushGap(rows, text, offset, stretch.start, line, repeated);
    let first = mark;
    while (first < end && (marks[first]?.start ?? 0) < stretch.end) first++;
    line = pushLines(rows, text, stretch, marks.slice(mark, first), mark, line);
    mark = first;
    offset = stretch.end;
  }
  if (end < marks.length) return { rows, next: { offset, line, mark: end } };
  pushGap(rows, text, offset, text.length, line, repeated);
  return { rows };
}

type Stretch = { start: number; end: number };

function isShort(text: string): boolean {
  return text.length <= short.characters && text.split("\n").length <= short.lines;
}

/** What to show, merged where nothing or only a line would be left out between. */
function stretchesOf(text: string, marks: Mark[], from: Cursor, end: number): Stretch[] {
  const stretches: Stretch[] = [];
  // What follows the last of them belongs to the next excerpt from its first mark on.
  const limit = marks[end]?.start ?? text.length;
  for (const mark of marks.slice(from.mark, end)) {
    const start = Math.max(from.offset, before(text, mark.start));
    const after = Math.min(limit, behind(text, mark.end));
    const last = stretches.at(-1);
    if (last && (start <= last.end || !hasTwoLines(text, last.end, start))) {
      last.end = Math.max(last.end, after);
    } else stretches.push({ start, end: after });
  }
  return stretches;
}

function before(text: string, offset: number): number {
  const furthest = Math.max(0, offset - context.characters);
  const near = text.slice(furthest, offset);
  let at = near.length;
  for (let lines = 0; lines <= context.lines; lines++) {
    at = at === 0 ? -1 : near.lastIndexOf("\n", at - 1);
    if (at === -1) return furthest;
  }
  return furthest + at + 1;
}

function behind(text: string, offset: number): number {
  const near = text.slice(offset, offset + context.characters);
  let at = -1;
  for (let lines = 0; lines <= context.lines; lines++) {
    at = near.indexOf("\n", at + 1);
    if (at === -1) return offset + near.length;
  }
  return offset + at + 1;
}

function hasTwoLines(text: string, start: number, end: number): boolean {
  if (end - start > context.characters) return true;
  return text.slice(start, end).split("\n").length > 2;
}

/** Adds what is left out from `start` to `end`, and tells the line that `end` is in. */
function pushGap(
  rows: Row[],
  text: string,
  start: number,
  end: number,
  line: number,
  repeated: readonly number[],
): number {
  const lines = linesBetween(text, start, end);
  const lineEndOnly = end - start <= 2 && text.slice(start, end).trim() === "";
  // A last line without an end is one, when it is left out from its start.
  const last = end === text.length && text.charAt(start - 1) === "\n" && !text.endsWith("\n") ? 1 : 0;
  if (!lineEndOnly) {
    const again = countBefore(repeated, end) - countBefore(repeated, start);
    rows.push({ gap: { lines: lines + last, characters: end - start, again } });
  }
  return line + lines;
}

/** How many of ascending offsets come before one. */
function countBefore(offsets: readonly number[], offset: number): number {
  let first = 0;
  let end = offsets.length;
  while (first < end) {
    const middle = (first + end) >> 1;
    if ((offsets[middle] ?? 0) < offset) first = middle + 1;
    else end = middle;
  }
  return first;
}

/** How many lines end from `start` to `end`. */
export function linesBetween(text: string, start: number, end: number): number {
  const part = text.slice(start, end);
  let lines = 0;
  for (let at = part.indexOf("\n"); at !== -1; at = part.indexOf("\n", at + 1)) lines++;
  return lines;
}

/** Adds a stretch line by line, and tells the line that it ends in. */
function pushLines(
  rows: Row[],
  text: string,
  { start, end }: Stretch,
  marks: Mark[],
  first: number,
  line: number,
): number {
  let pieces: Piece[] = [];
  let number = line;
  const add = (from: number, to: number, mark?: number): void => {
    const part = text.slice(from, to);
    const lines = (mark === undefined ? part : shortened(part, longestMark)).split("\n");
    const cut = linesBetween(text, from, to) - (lines.length - 1);
    for (const [index, content] of lines.entries()) {
      if (index > 0) {
        rows.push({ line: number++, pieces });
        pieces = [];
      }
      const shown = visible(content.replace(/\r$/, ""));
      if (shown !== "") pieces.push(mark === undefined ? { text: shown } : { text: shown, mark });
    }
    number += cut;
  };
  let at = start;
  for (const [index, mark] of marks.entries()) {
    add(at, mark.start);
    add(mark.start, mark.end, first + index);
    at = mark.end;
  }
  add(at, Math.max(at, end));
  if (pieces.length > 0) rows.push({ line: number, pieces });
  return number;
}
