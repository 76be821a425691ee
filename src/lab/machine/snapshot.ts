import { createHash } from "node:crypto";
import { mkdir, readFile } from "node:fs/promises";
import path from "node:path";
import { writeAtomically } from "../../files/write.ts";
import { sha256 } from "../image/formats/digest.ts";

/** Derived snapshots, by a key that names all they were made from. Safe to delete at any time. */
export class SnapshotCache {
  readonly #folder: string;

  constructor(folder: string) {
    this.#folder = folder;
  }

  /** The snapshot for `key`, or undefined when it was not made yet or its bytes are damaged. */
  async get(key: string): Promise<Uint8Array | undefined> {
    const [bytes, digest] = await Promise.all([
      readFile(this.#file(key)).catch(() => undefined),
      readFile(`${this.#file(key)}.sha256`, "utf8").catch(() => undefined),
    ]);
    return bytes && digest?.trim() === sha256(bytes) ? bytes : undefined;
  }

  /** Keeps a snapshot. A reader sees the old state or the new one, whole. */
  async put(key: string, snapshot: Uint8Array): Promise<void> {
    await mkdir(this.#folder, { recursive: true });
    await writeAtomically(`${this.#file(key)}.sha256`, sha256(snapshot));
    await writeAtomically(this.#file(key), snapshot);
  }

  #file(key: string): string {
    return path.join(this.#folder, `${key}.state`);
  }
}

/** A short name for a list of texts that together determine a snapshot. */
export function snapshotKey(parts: string[]): string {
  return createHash("sha256").update(JSON.stringify(parts)).digest("hex").slice(0, 32);
}
