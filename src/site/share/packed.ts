/** Bytes, compressed, that a link may carry: chats and mail programs cut longer ones. */
export const mostPacked = 24_000;

const mostCharacters = Math.ceil((mostPacked * 4) / 3);

/** A link that does not hold a whole text: cut off, or altered on its way. */
export class DamagedLink extends Error {}

/**
 * A text for an address's fragment: deflated, in base64url.
 * @returns undefined when it would be longer than a link may be
 */
export async function packText(text: string): Promise<string | undefined> {
  const bytes = await passed(new TextEncoder().encode(text), new CompressionStream("deflate-raw"));
  if (bytes.length > mostPacked) return undefined;
  let binary = "";
  for (const byte of bytes) binary += String.fromCharCode(byte);
  return btoa(binary).replaceAll("+", "-").replaceAll("/", "_").replaceAll("=", "");
}

/**
 * The text that `packText` has packed.
 * @throws DamagedLink when it is not whole
 */
export async function unpackText(packed: string): Promise<string> {
  if (packed === "" || packed.length > mostCharacters) throw new DamagedLink();
  try {
    const binary = atob(packed.replaceAll("-", "+").replaceAll("_", "/"));
    const bytes = Uint8Array.from(binary, (character) => character.charCodeAt(0));
    const text = await passed(bytes, new DecompressionStream("deflate-raw"));
    return new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(text);
  } catch (error) {
    throw new DamagedLink("not a whole text", { cause: error });
  }
}

async function passed(
  bytes: Uint8Array<ArrayBuffer>,
  through: CompressionStream | DecompressionStream,
): Promise<Uint8Array<ArrayBuffer>> {
  const stream = new Blob([bytes]).stream().pipeThrough(through);
  return new Uint8Array(await new Response(stream).arrayBuffer());
}
