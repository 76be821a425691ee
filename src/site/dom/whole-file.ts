import { sha256 } from "@noble/hashes/sha2.js";
import { bytesToHex } from "@noble/hashes/utils.js";
import type { BuiltFile } from "../../schema/offline.ts";

/** A file did not come whole: the connection is gone or was cut. */
export class CutOffError extends Error {
  override name = "CutOffError";
}

/** A file is not the one that the build made. */
export class DamagedError extends Error {
  override name = "DamagedError";
}

/**
 * Loads a file of the site and compares it with its checksum. One that arrives damaged may be so in the browser's HTTP
 * cache: it is asked for once more, past all caches.
 * @param address where it is
 * @param onBytes hears of every piece that arrives: how many bytes are here
 * @throws CutOffError, DamagedError
 */
export async function loadWhole(
  file: BuiltFile,
  address: string,
  onBytes: (bytes: number) => void,
): Promise<Uint8Array<ArrayBuffer>> {
  return load(file, address, onBytes, "default").catch(() => load(file, address, onBytes, "reload"));
}

async function load(
  { path, size, sha256: digest }: BuiltFile,
  address: string,
  onBytes: (bytes: number) => void,
  cache: RequestCache,
): Promise<Uint8Array<ArrayBuffer>> {
  const bytes = new Uint8Array(size);
  let loaded = 0;
  try {
    const response = await fetch(address, { cache });
    if (!response.ok) throw new CutOffError(`${path}: the server answers ${response.status}`);
    const reader = response.body?.getReader();
    for (let piece = await reader?.read(); piece && !piece.done; piece = await reader?.read()) {
      if (loaded + piece.value.length > bytes.length)
        throw new DamagedError(`${path} is longer than its ${bytes.length} bytes`);
      bytes.set(piece.value, loaded);
      loaded += piece.value.length;
      onBytes(loaded);
    }
  } catch (error) {
    if (error instanceof CutOffError || error instanceof DamagedError) throw error;
    throw new CutOffError(`${path}: ${loaded} of ${bytes.length} bytes arrived`);
  }
  if (loaded < bytes.length) throw new CutOffError(`${path}: ${loaded} of ${bytes.length} bytes arrived`);
  if (!(await isWhole(bytes, { size, sha256: digest })))
    throw new DamagedError(`${path} does not have its checksum`);
  return bytes;
}

/** Whether bytes are those of a file, by its length and checksum. */
export async function isWhole(
  bytes: Uint8Array<ArrayBuffer>,
  file: Pick<BuiltFile, "size" | "sha256">,
): Promise<boolean> {
  return bytes.length === file.size && bytesToHex(await digestOf(bytes)) === file.sha256;
}

/** By the browser where it may: on plain HTTP, as in networks of their own, it has no crypto.subtle. */
async function digestOf(bytes: Uint8Array<ArrayBuffer>): Promise<Uint8Array> {
  const { subtle }: { subtle?: SubtleCrypto } = crypto;
  return subtle ? new Uint8Array(await subtle.digest("SHA-256", bytes)) : sha256(bytes);
}
