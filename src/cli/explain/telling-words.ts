/** How many words are worth a search: more find nothing. */
const enough = 6;

/** The longest words of a paste's last line that has any, in their order: what to search for when nothing is known. */
export function tellingWords(paste: string): string {
  const line = paste.split("\n").findLast((one) => /[a-z]{4}/i.test(one)) ?? "";
  const words = line.match(/\p{L}[\p{L}-]{3,}/gu) ?? [];
  const distinct = [...new Set(words)];
  const chosen = new Set([...distinct].sort((a, b) => b.length - a.length).slice(0, enough));
  return distinct.filter((word) => chosen.has(word)).join(" ");
}
