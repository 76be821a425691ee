/** A piece of a sentence: plain, code, or a link to what the page knows by a name. */
export type RichPiece = { text: string; code?: true; link?: string };

/** Takes a sentence of the interface apart: `[text](name)` is a link, text between backticks is code. */
export function richPieces(sentence: string): RichPiece[] {
  return [...sentence.matchAll(/\[([^\]]+)\]\((\w+)\)|`([^`]+)`|(?:(?!\[[^\]]+\]\(\w+\))[^`])+/g)].map(
    ([all, text, link, code]): RichPiece => {
      if (text !== undefined && link !== undefined) return { text, link };
      return code === undefined ? { text: all } : { text: code, code: true };
    },
  );
}
