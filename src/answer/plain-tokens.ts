/** What stands between tokens: all that is neither letter nor number, and letters that nobody sees. */
const separators = /(?:[^\p{Letter}\p{Number}]|\p{Default_Ignorable_Code_Point})+/u;

/** The tokens of a text, in order and in lower case: `open /proc/self/fd: EPERM` → open proc self fd eperm. */
export function plainTokens(text: string): string[] {
  return text
    .normalize("NFKC")
    .toLowerCase()
    .split(separators)
    .filter((token) => token !== "");
}
