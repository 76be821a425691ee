import { styleText } from "node:util";
import { visible } from "../../answer/visible.ts";

/** How a run of words looks in colour; without, all look alike. */
export type Style = "title" | "heading" | "good" | "doubtful" | "code" | "strong" | "quiet" | "link";

/** A run of words. */
export type Span = string | { text: string; style?: Style | undefined };

/** Where the lines of a paragraph begin: `first` stands before the first, blanks before the others. */
type Place = { indent?: number; first?: string };

const looks: Record<Style, Parameters<typeof styleText>[0]> = {
  title: ["bold"],
  heading: ["bold", "cyan"],
  good: ["bold", "green"],
  doubtful: ["bold", "yellow"],
  code: ["yellow"],
  strong: ["bold"],
  quiet: ["dim"],
  link: ["underline"],
};

/** Collects what is to be printed, wrapped at a width. Nothing that is put in can steer the terminal. */
export class Paper {
  readonly #width: number;
  readonly #colour: boolean;
  readonly #lines: string[] = [];

  /** @param width characters in a line; Infinity to wrap nothing */
  constructor(width: number, colour: boolean) {
    this.#width = width;
    this.#colour = colour;
  }

  /** A paragraph, wrapped between words. A word that is longer than a line stands alone and runs over. */
  paragraph(text: Span | Span[], { indent = 0, first = "" }: Place = {}): void {
    const start = " ".repeat(indent + [...first].length);
    let line = " ".repeat(indent) + first;
    let used = start.length;
    let empty = true;
    const end = () => {
      this.#lines.push(line);
      line = start;
      used = start.length;
      empty = true;
    };
    for (const { parts, length, ends } of wordsOf(text, this.#colour)) {
      if (!empty && used + 1 + length > this.#width) end();
      const painted = parts.map((part) => this.#paint(part.text, part.style)).join("");
      if (length > 0) {
        line += (empty ? "" : " ") + painted;
        used += (empty ? 0 : 1) + length;
        empty = false;
      }
      if (ends) end();
    }
    if (!empty || first !== "") end();
  }

  /** Lines as they are. */
  verbatim(text: string, indent: number, style?: Style): void {
    for (const line of text.split("\n"))
      this.#lines.push(" ".repeat(indent) + this.#paint(visible(line), style));
  }

  /** An empty line, one at most in a row. */
  gap(): void {
    if (this.#lines.length > 0 && this.#lines.at(-1) !== "") this.#lines.push("");
  }

  heading(text: string): void {
    this.gap();
    this.paragraph({ text, style: "heading" });
  }

  /** All lines, each ended. */
  toString(): string {
    return this.#lines.map((line) => `${line.trimEnd()}\n`).join("");
  }

  #paint(text: string, style: Style | undefined): string {
    // Whether to use colour is decided already; Node would ask the stream once more.
    return this.#colour && style && text !== ""
      ? styleText(looks[style], text, { validateStream: false })
      : text;
  }
}

/** What stands between two blanks, in parts when it has several styles; `ends`: a line end follows. */
type Word = { parts: { text: string; style: Style | undefined }[]; length: number; ends: boolean };

function wordsOf(text: Span | Span[], colour: boolean): Word[] {
  const words: Word[] = [];
  let word: Word = { parts: [], length: 0, ends: false };
  const finish = (ends: boolean) => {
    if (word.length > 0 || ends) words.push({ ...word, ends });
    word = { parts: [], length: 0, ends: false };
  };
  for (const span of [text].flat()) {
    const { text: run, style } = typeof span === "string" ? { text: span, style: undefined } : span;
    const shown = style === "code" && !colour ? `\`${run}\`` : run;
    for (const part of visible(shown).match(/\n|[^\S\n]+|\S+/g) ?? []) {
      if (part === "\n") finish(true);
      else if (part.trim() === "") finish(false);
      else {
        word.parts.push({ text: part, style });
        word.length += part.length;
      }
    }
  }
  finish(false);
  return words;
}
