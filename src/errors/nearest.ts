/** Letters of a list of names that a message still has room for. */
const room = 160;

/**
 * What to write instead of a name that is not known, to end a message with: the nearest that is, or all when none is
 * near and the message has room for them.
 * @param quote how the message quotes names
 */
export function didYouMean(
  name: string,
  known: readonly string[],
  quote: (name: string) => string = (text) => `"${text}"`,
): string {
  const near = nearest(name, known);
  return near === undefined ? oneOf(known) : `. Did you mean ${quote(near)}?`;
}

/** What there is to choose from, to end a message with, when the message has room for it. */
export function oneOf(known: readonly string[]): string {
  const all = known.join(", ");
  return all !== "" && all.length <= room ? ` (one of ${all})` : ".";
}

/** The candidate that differs from `word` in the fewest letters, when that is at most a third of them. */
export function nearest(word: string, candidates: readonly string[]): string | undefined {
  let best: string | undefined;
  let least = Math.max(1, Math.floor(word.length / 3)) + 1;
  for (const candidate of candidates) {
    const distance = editDistance(word.toLowerCase(), candidate.toLowerCase());
    if (distance < least) {
      least = distance;
      best = candidate;
    }
  }
  return best;
}

/** Letters to insert, remove, replace, or swap with their neighbour (the most common slip) to get from `a` to `b`. */
function editDistance(a: string, b: string): number {
  let before: number[] = [];
  let row = Array.from({ length: b.length + 1 }, (_, i) => i);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      const substitute = (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      const swapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
      const swap = swapped ? (before[j - 2] ?? 0) + 1 : substitute;
      next[j] = Math.min(substitute, swap, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1);
    }
    before = row;
    row = next;
  }
  return row[b.length] ?? 0;
}
