/** How a text is set: the sizes stand in diagrams.css. */
export type Face = "sans" | "bold" | "mono" | "small";

/** Size and distance of lines in user units, which are CSS pixels where a diagram is not scaled. */
export const faces: Record<Face, { size: number; line: number }> = {
  sans: { size: 13, line: 17 },
  bold: { size: 13, line: 17 },
  mono: { size: 12, line: 16 },
  small: { size: 11, line: 15 },
};

/**
 * How wide a text is at most, in user units. The reader's fonts are not known when the diagram is drawn: the widths
 * are those of the widest common ones.
 */
export function textWidth(text: string, face: Face): number {
  const { size } = faces[face];
  let ems = 0;
  for (const letter of text) ems += face === "mono" ? (isWide(letter) ? 1.2 : 0.61) : letterWidth(letter);
  return ems * size * (face === "bold" ? 1.1 : 1);
}

function letterWidth(letter: string): number {
  if (isWide(letter)) return 1;
  if (/[ijlI.,:;'’|!()ft[\]/ ]/.test(letter)) return 0.38;
  if (/[mwMW@]/.test(letter)) return 0.95;
  if (/[A-Z]/.test(letter)) return 0.72;
  return 0.62;
}

/** Chinese characters and their punctuation are a square each. */
function isWide(letter: string): boolean {
  return /[\u2e80-\u9fff\uf900-\ufaff\uff00-\uff60]/.test(letter);
}

/**
 * Breaks a text into lines of at most `width` user units: at spaces, within long paths, between Chinese characters.
 * A line keeps the space at its end, so that the lines together are the text, for who copies it or has it read out.
 */
export function wrap(text: string, width: number, face: Face): string[] {
  const lines: string[] = [];
  let line = "";
  for (const word of words(text)) {
    if (line !== "" && textWidth((line + word).trimEnd(), face) > width) {
      lines.push(line);
      line = "";
    }
    line += word;
  }
  return [...lines, line];
}

/** What a text may be broken between. No line begins with a closing mark of Chinese, none ends with an opening one. */
function words(text: string): string[] {
  const pieces =
    text.match(
      /[\u2e80-\u9fff\uff00-\uff60]\s*|\/?[^\s/\u2e80-\u9fff\uff00-\uff60]+(?:\/(?=\S)|\s+)?|\S\s*/g,
    ) ?? [];
  const whole: string[] = [];
  for (const piece of pieces) {
    const before = whole.at(-1);
    const joined = before !== undefined && (/^[，。：；、！？）]/.test(piece) || before.endsWith("（"));
    if (joined) whole[whole.length - 1] = before + piece;
    else whole.push(piece);
  }
  return whole;
}
