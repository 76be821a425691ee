/** What stands between words: all that is neither letter nor number, and letters that nobody sees. */
const separators = /(?:[^\p{Letter}\p{Number}]|\p{Default_Ignorable_Code_Point})+/u;

/** The words of a text, in order and in lower case: `open /proc/self/fd: EPERM` → open proc self fd eperm. */
export function plainWords(text: string): string[] {
  return text
    .normalize("NFKC")
    .toLowerCase()
    .split(separators)
    .filter((word) => word !== "");
}
