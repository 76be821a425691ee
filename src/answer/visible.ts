/** A terminal's colours, and what erases the rest of a line, which colouring programs put beside them. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: ESC and CSI begin a terminal's control sequence
const colours = /(?:\u001b\[|\u009b)[\d;:]*[mK]/g;

/**
 * What steers a terminal, turns the direction of text round, or hides between letters: control characters, and those
 * that are by default not drawn. Line ends and tabs are none, nor the selectors that make a sign an emoji.
 */
const unseen =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
  /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\p{Zl}\p{Zp}\ufff9-\ufffb]|(?![\ufe00-\ufe0f])\p{Default_Ignorable_Code_Point}/gu;

/**
 * Somebody's text as page and terminal show it: without a terminal's colours, with a sign for each character that has
 * none, `␛` or `[U+202E]`. It can be shown again as it is.
 */
export function visible(text: string): string {
  return text.replaceAll(colours, "").replaceAll("\r\n", "\n").replaceAll(unseen, signOf);
}

function signOf(unseen: string): string {
  const code = unseen.codePointAt(0) ?? 0;
  if (code < 0x20) return String.fromCharCode(0x2400 + code);
  return code === 0x7f ? "\u2421" : `[U+${code.toString(16).toUpperCase().padStart(4, "0")}]`;
}

/**
 * A text in JSON that steers no terminal: the same characters are escaped. A program reads the same from it.
 * @param json as JSON.stringify gives it
 */
export function escaped(json: string): string {
  return json.replaceAll(unseen, (sign) =>
    Array.from(
      { length: sign.length },
      (_, at) => `\\u${sign.charCodeAt(at).toString(16).padStart(4, "0")}`,
    ).join(""),
  );
}

/** A text of `most` characters at most: of a longer one the beginning and the end. */
export function shortened(text: string, most: number): string {
  if (text.length <= most) return text;
  const half = Math.floor((most - 3) / 2);
  return `${text.slice(0, half)} … ${text.slice(text.length - half)}`;
}
