import { packText, unpackText } from "./packed.ts";

const key = "#paste=";

/**
 * The fragment that carries a paste: `#paste=` and the text, packed.
 * @returns undefined when it would be longer than a link may be
 */
export async function toFragment(text: string): Promise<string | undefined> {
  const packed = await packText(text);
  return packed === undefined ? undefined : key + packed;
}

/** Whether an address's fragment is one that carries a paste. */
export function carriesPaste(fragment: string): boolean {
  return fragment.startsWith(key);
}

/**
 * The paste that a fragment carries.
 * @throws DamagedLink when it does not carry a whole one
 */
export function fromFragment(fragment: string): Promise<string> {
  return unpackText(fragment.slice(key.length));
}
