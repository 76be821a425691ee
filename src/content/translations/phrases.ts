/** A short text of a page's fields that a reader reads, and where it stands. */
export type Phrase = { path: PropertyKey[]; text: string };

/**
 * How a translated page says each of its fields: in words of its own, as a phrase that `phrases` translates, or as the
 * English page does. The compiler names a field without an entry.
 * @template Own the fields that a translation itself has
 */
export type Said<Fields, Own = object> = {
  [Name in keyof Fields]-?: Name extends keyof Own ? "own" : "english" | SaidOf<NonNullable<Fields[Name]>>;
};

type SaidOf<Value> = Value extends string
  ? "phrase"
  : Value extends (infer Item)[]
    ? SaidOf<Item>
    : Said<Value>;

/**
 * What of a page's fields `phrases` translates.
 * @param said how each field is said
 */
export function phrasesIn<Fields extends object, Own>(fields: Fields, said: Said<Fields, Own>): Phrase[] {
  return found(fields, said, []);
}

function found(value: unknown, said: unknown, path: PropertyKey[]): Phrase[] {
  if (typeof value === "string") return said === "phrase" ? [{ path, text: value }] : [];
  if (Array.isArray(value)) return value.flatMap((item: unknown, at) => found(item, said, [...path, at]));
  if (!isObject(value) || !isObject(said)) return [];
  return Object.entries(said).flatMap(([name, how]) => found(Reflect.get(value, name), how, [...path, name]));
}

function isObject(value: unknown): value is object {
  return typeof value === "object" && value !== null;
}
