/** Bytes, compressed, that a link may carry: chats and mail programs cut longer ones. */
export const mostShared = 24_000;

const key = "#paste=";
const mostCharacters = Math.ceil((mostShared * 4) / 3);

/** A link that does not hold a whole paste: cut off, or altered on its way. */
export class DamagedLink extends Error {}

/**
 * The fragment that carries a paste: `#paste=` and the text, deflated, in base64url.
 * @returns undefined when it would be longer than a link may be
 */
export async function toFragment(text: string): Promise<string | undefined> {
  const bytes = await passed(new TextEncoder().encode(text), new CompressionStream("deflate-raw"));
  if (bytes.length > mostShared) return undefined;
  let binary = "";
  for (const byte of bytes) binary += String.fromCharCode(byte);
  return key + btoa(binary).replaceAll("+", "-").replaceAll("/", "_").replaceAll("=", "");
}

/** Whether an address's fragment is one that carries a paste. */
export function carriesPaste(fragment: string): boolean {
  return fragment.startsWith(key);
}

/**
 * The paste that a fragment carries.
 * @throws DamagedLink when it does not carry a whole one
 */
export async function fromFragment(fragment: string): Promise<string> {
  const encoded = fragment.slice(key.length);
  if (encoded === "" || encoded.length > mostCharacters) throw new DamagedLink();
  try {
    const binary = atob(encoded.replaceAll("-", "+").replaceAll("_", "/"));
    const bytes = Uint8Array.from(binary, (character) => character.charCodeAt(0));
    const text = await passed(bytes, new DecompressionStream("deflate-raw"));
    return new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(text);
  } catch (error) {
    throw new DamagedLink("not a whole paste", { cause: error });
  }
}

async function passed(
  bytes: Uint8Array<ArrayBuffer>,
  through: CompressionStream | DecompressionStream,
): Promise<Uint8Array<ArrayBuffer>> {
  const stream = new Blob([bytes]).stream().pipeThrough(through);
  return new Uint8Array(await new Response(stream).arrayBuffer());
}
