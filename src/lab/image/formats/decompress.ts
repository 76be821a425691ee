import { ZSTDDecoder } from "zstddec";

let decoder: Promise<ZSTDDecoder> | undefined;

/**
 * Decompresses one zstd frame. Runs in Node, in a worker and on a page.
 * @param size length of the content in bytes, as the lock has it
 * @throws Error when the bytes are not such a frame
 */
export async function decompress(bytes: Uint8Array, size: number): Promise<Uint8Array> {
  decoder ??= load();
  const content = (await decoder).decode(bytes, size);
  // The decoder has no errors of its own: what it could not read comes out in another length.
  if (content.length !== size) throw new Error(`not a zstd frame with ${size} bytes of content`);
  return content;
}

async function load(): Promise<ZSTDDecoder> {
  const zstd = new ZSTDDecoder();
  await zstd.init();
  return zstd;
}
