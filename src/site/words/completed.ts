/** Words of a table as a language has them that does not have all: any may be missing. Lists are whole. */
export type Some<W> = W extends (...told: never[]) => unknown
  ? W
  : W extends readonly unknown[]
    ? W
    : W extends object
      ? { [Name in keyof W]?: Some<W[Name]> }
      : W;

/**
 * The words of a language that is not whole: its own, and the English ones where it has none.
 * @param own what is translated; the compiler refuses a name that English does not have
 */
export function completed<W extends object>(english: W, own: Some<W>): W {
  const words = { ...english, ...own };
  for (const [name, said] of Object.entries(own)) {
    const instead: unknown = Reflect.get(english, name);
    if (isTable(said) && isTable(instead)) Object.assign(words, { [name]: completed(instead, said) });
  }
  return words;
}

function isTable(words: unknown): words is object {
  return typeof words === "object" && words !== null && !Array.isArray(words);
}
