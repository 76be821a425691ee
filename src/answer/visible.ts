// biome-ignore lint/suspicious/noControlCharactersInRegex: ESC begins a terminal's control sequence
const colours = /\u001b\[[\d;?]*[A-Za-z]/g;
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const controls = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/g;
/** What turns the direction of text round or hides between letters: a paste must read as its bytes stand. */
const unseen = /[\u061c\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/g;

/** A pasted text as it is shown: without a terminal's colours, and with a sign for each character that has none. */
export function visible(text: string): string {
  return text
    .replaceAll(colours, "")
    .replaceAll(controls, (sign) =>
      sign === "\u007f" ? "\u2421" : String.fromCharCode(0x2400 + sign.charCodeAt(0)),
    )
    .replaceAll(unseen, (sign) => `[U+${sign.charCodeAt(0).toString(16).toUpperCase().padStart(4, "0")}]`);
}

/** A text of `most` characters at most: of a longer one the beginning and the end. */
export function shortened(text: string, most: number): string {
  if (text.length <= most) return text;
  const half = Math.floor((most - 3) / 2);
  return `${text.slice(0, half)} … ${text.slice(text.length - half)}`;
}
