import { inlineCode } from "../../article/inline-code.ts";

/** A piece of a pattern: literal text, or the name of a placeholder. */
export type Piece = { text: string; placeholder: boolean };

/** Takes `open {path}: {errno}` apart, for display; `{{` is a literal brace. */
export function piecesOf(pattern: string): Piece[] {
  return pattern
    .split(/(\{\{|\{[a-z]+\})/)
    .filter((text) => text !== "")
    .map((text) => {
      if (text === "{{") return { text: "{", placeholder: false };
      return /^\{[a-z]+\}$/.test(text)
        ? { text: text.slice(1, -1), placeholder: true }
        : { text, placeholder: false };
    });
}

/** A pattern where there is little room: what varies is a gap. */
export function withGaps(pattern: string): string {
  return piecesOf(pattern)
    .map(({ text, placeholder }) => (placeholder ? "…" : text))
    .join("");
}

/** Takes a title apart: short words that a browser would break at a hyphen or slash, and the rest. */
export function titlePieces(title: string): { text: string; whole: boolean }[] {
  return title
    .split(/(\S+)/)
    .filter((text) => text !== "")
    .map((text) => ({ text, whole: text.length <= 20 && /\S[-/?]\S/.test(text) }));
}

/** Takes narration apart: text between backticks is code. */
export function codeSpans(text: string): { text: string; code: boolean }[] {
  return inlineCode(text).map(({ text: part, mark }) => ({ text: part, code: mark === "code" }));
}
