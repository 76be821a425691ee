import { decompress } from "../../../lab/image/formats/decompress.ts";
import type { StoredFile } from "../../../schema/lab-lock.ts";
import { isWhole, loadWhole } from "../../dom/whole-file.ts";

/** Told of every piece that arrives. */
export type OnBytes = (file: StoredFile, bytes: number) => void;

/**
 * The lab's files, from this browser's store or the network. Each is compared with its checksum before it is used,
 * wherever it comes from, and kept for the next visit.
 */
export class Downloads {
  readonly #home: string;
  readonly #onBytes: OnBytes;
  /** The store is missing on plain HTTP and in some private windows: then nothing is kept. */
  readonly #store: Promise<Cache | undefined>;
  /** Files that are here or on their way, as they are stored. */
  readonly #here = new Map<string, Promise<Uint8Array>>();

  /**
   * @param home address of the site's home; paths of files are below it
   * @param store name of the store in this browser
   */
  constructor(home: string, store: string, onBytes: OnBytes) {
    this.#home = home;
    this.#onBytes = onBytes;
    this.#store =
      "caches" in globalThis ? caches.open(store).catch(() => undefined) : Promise.resolve(undefined);
  }

  /**
   * The content of a file, in a buffer of its own.
   * @throws CutOffError, DamagedError
   */
  async load(file: StoredFile): Promise<Uint8Array> {
    const bytes = await this.get(file);
    return file.compression === "none" ? bytes.slice() : decompress(bytes, file.content.size);
  }

  /**
   * Sees to it that a file is here.
   * @returns the file as it is stored
   * @throws CutOffError, DamagedError
   */
  get(file: StoredFile): Promise<Uint8Array> {
    const { sha256: id } = file.file;
    const known = this.#here.get(id);
    if (known) return known;
    const coming = this.#once(file, async () => (await this.#stored(file)) ?? this.#fetched(file));
    this.#here.set(id, coming);
    coming.then(
      (bytes) => this.#onBytes(file, bytes.length),
      // The next attempt may have a connection again.
      () => this.#here.delete(id),
    );
    return coming;
  }

  /** Throws away what no version of the files needs any more. */
  async keepOnly(files: StoredFile[]): Promise<void> {
    const store = await this.#store;
    const wanted = new Set(files.map((file) => this.#address(file)));
    for (const request of (await store?.keys()) ?? []) {
      if (!wanted.has(request.url)) await store?.delete(request);
    }
  }

  /** Of two tabs that want the same file, one loads it and the other finds it in the store. */
  async #once<Value>(file: StoredFile, work: () => Promise<Value>): Promise<Value> {
    if (!("locks" in navigator)) return work();
    return navigator.locks.request(`crunbook ${file.file.sha256}`, work);
  }

  async #stored(file: StoredFile): Promise<Uint8Array | undefined> {
    const store = await this.#store;
    const kept = await store?.match(this.#address(file)).catch(() => undefined);
    if (!kept) return undefined;
    const bytes = new Uint8Array(await kept.arrayBuffer());
    if (await isWhole(bytes, file.file)) return bytes;
    await store?.delete(this.#address(file));
    return undefined;
  }

  async #fetched(file: StoredFile): Promise<Uint8Array> {
    const wanted = { path: file.path, ...file.file };
    const bytes = await loadWhole(wanted, this.#address(file), (loaded) => this.#onBytes(file, loaded));
    const store = await this.#store;
    const headers = { "content-length": String(bytes.length) };
    // A full disk is no reason not to go on: the file is here.
    await store?.put(this.#address(file), new Response(bytes, { headers })).catch(() => undefined);
    return bytes;
  }

  #address(file: StoredFile): string {
    return new URL(file.path, this.#home).href;
  }
}
