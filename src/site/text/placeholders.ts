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

/** Takes a title apart: short words that a browser would break at a hyphen or slash, and the rest. */
export function titlePieces(title: string): { text: string; whole: boolean }[] {
  return title
    .split(/(\S+)/)
    .filter((text) => text !== "")
    .map((text) => ({ text, whole: text.length <= 20 && /\S[-/?]\S/.test(text) }));
}

/** Takes narration apart: text between backticks is code. */
export function codeSpans(text: string): { text: string; code: boolean }[] {
  return text
    .split(/`([^`]+)`/)
    .map((part, index) => ({ text: part, code: index % 2 === 1 }))
    .filter((part) => part.text !== "");
}
