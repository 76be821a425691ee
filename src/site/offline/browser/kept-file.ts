import type { BuiltFile } from "../../../schema/offline.ts";
import { CutOffError, DamagedError, isWhole } from "../../dom/whole-file.ts";

/** The browser has no room left for the site. */
export class NoSpaceError extends Error {
  override name = "NoSpaceError";
}

/**
 * Sees to it that a file of the site is in the first of the stores: from there, from another one, or loaded.
 * It is compared with its checksum, wherever it comes from.
 * @param address what it is asked for and kept under
 * @throws CutOffError, DamagedError, NoSpaceError
 */
export async function keepFile(file: BuiltFile, address: string, stores: readonly Cache[]): Promise<void> {
  const [own] = stores;
  if (!own) return;
  for (const store of stores) {
    const kept = await store.match(address, { ignoreVary: true });
    const bytes = kept && new Uint8Array(await kept.arrayBuffer());
    if (!kept || !bytes || !(await isWhole(bytes, file))) continue;
    if (store !== own) await putWhole(own, address, responseOf(bytes, kept.headers));
    return;
  }
  // Past all caches, and past the service worker: what they have may be of another build.
  const response = await fetch(address, { cache: "reload" }).catch(() => undefined);
  const body = await response?.arrayBuffer().catch(() => undefined);
  if (!response?.ok || !body) throw new CutOffError(`${file.path} cannot be loaded`);
  const bytes = new Uint8Array(body);
  if (!(await isWhole(bytes, file))) throw new DamagedError(`${file.path} does not have its checksum`);
  await putWhole(own, address, responseOf(bytes, response.headers));
}

/**
 * Puts a response into a store.
 * @throws NoSpaceError
 */
export async function putWhole(store: Cache, address: string, response: Response): Promise<void> {
  try {
    await store.put(address, response);
  } catch (error) {
    throw new NoSpaceError(error instanceof Error ? error.message : String(error));
  }
}

/** With the headers that it came with, its policy among them, but for those of its way over the network. */
function responseOf(bytes: Uint8Array<ArrayBuffer>, from: Headers): Response {
  const headers = new Headers(from);
  headers.delete("content-encoding");
  headers.set("content-length", String(bytes.byteLength));
  return new Response(bytes, { headers });
}
