/**
 * A search that remembers its last answer: asked from positions that grow, it reads a text once in all, however often
 * it is asked.
 * @param search the first place at or after a position, -1 for none
 */
export function ascending(search: (from: number) => number): (from: number) => number {
  let asked = -1;
  let found: number | undefined;
  return (from) => {
    if (found !== undefined && from >= asked && (found === -1 || from <= found)) return found;
    asked = from;
    found = search(from);
    return found;
  };
}

/** The first character at or after `from` that a pattern (global, of one character) matches; -1 for none. */
export function indexOfSign(text: string, sign: RegExp, from: number): number {
  sign.lastIndex = from;
  return sign.exec(text)?.index ?? -1;
}
