/**
 * The line that a stretch of a text stands on, no more of it than `most` characters to either side of the stretch.
 * @param end exclusive; what a longer stretch has of line ends stays
 */
export function lineRound(text: string, start: number, end: number, most: number): string {
  return lineBefore(text, start, most) + text.slice(start, end) + lineAfter(text, end, most);
}

/** What stands before a place on its line, no more than `most` characters. */
export function lineBefore(text: string, at: number, most: number): string {
  const before = text.slice(Math.max(0, at - most), at);
  return before.slice(before.lastIndexOf("\n") + 1);
}

/** What stands behind a place on its line, no more than `most` characters. */
export function lineAfter(text: string, at: number, most: number): string {
  const after = text.slice(at, at + most);
  const newline = after.indexOf("\n");
  return newline === -1 ? after : after.slice(0, newline);
}
