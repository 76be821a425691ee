import type { StoredFile } from "../../../schema/lab-lock.ts";
import { playParts } from "../../../schema/play-parts.ts";
import type { Needed } from "../needed.ts";
import type { Progress } from "./protocol.ts";

/** Adds up what the downloads of a job have brought so far. */
export class Meter {
  readonly #tell: (progress: Progress) => void;
  readonly #loaded = new Map<string, number>();
  #needed: Needed | undefined;

  constructor(tell: (progress: Progress) => void) {
    this.#tell = tell;
  }

  /** From now on these files are counted; what is here already counts as loaded. */
  expect(needed: Needed): void {
    this.#needed = needed;
    this.#say();
  }

  /** So many bytes of a file are here. */
  add(file: StoredFile, bytes: number): void {
    this.#loaded.set(file.file.sha256, bytes);
    this.#say();
  }

  #say(): void {
    if (!this.#needed) return;
    let what: Progress["what"] | undefined;
    let loaded = 0;
    let total = 0;
    for (const kind of playParts) {
      for (const { file } of this.#needed[kind]) {
        const here = this.#loaded.get(file.sha256) ?? 0;
        if (here < file.size) what ??= kind;
        loaded += here;
        total += file.size;
      }
    }
    this.#tell({ loaded, total, what: what ?? "files" });
  }
}
