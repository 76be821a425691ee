import { joinParts } from "../../../lab/example/bundle.ts";
import { readTar } from "../../../lab/image/formats/read-tar.ts";
import type { BundleFailure } from "../../../schema/bundle-parts.ts";
import type { BuiltFile } from "../../../schema/offline.ts";
import { gunzip, gzip } from "../../dom/gzip.ts";
import { CutOffError, DamagedError, loadWhole } from "../../dom/whole-file.ts";

/** A bundle as a `.tar.gz`, or why there is none. `detail` is for people: a file, numbers. */
export type Made =
  | { state: "done"; bytes: Uint8Array<ArrayBuffer> }
  | { state: "failed"; why: BundleFailure; detail: string };

/**
 * Loads the parts of a bundle and puts them together: what comes out is, but for gzip, what the lab runs.
 * @param parts the example's own files first, then what it has in common with others
 * @param onBytes hears how many bytes of all are here, until it is done or has failed
 */
export async function putTogether(
  slug: string,
  parts: readonly (BuiltFile & { address: string })[],
  onBytes: (here: number, total: number) => void,
): Promise<Made> {
  const total = parts.reduce((sum, { size }) => sum + size, 0);
  const here = parts.map(() => 0);
  // When one part fails the others may still be on their way: nobody waits for them any more.
  let ended = false;
  try {
    const [own = new Map(), ...shared] = await Promise.all(
      parts.map(async (file, at) => {
        const bytes = await loadWhole(file, file.address, (loaded) => {
          here[at] = loaded;
          if (ended) return;
          onBytes(
            here.reduce((sum, each) => sum + each, 0),
            total,
          );
        });
        return readTar(await gunzip(bytes));
      }),
    );
    return { state: "done", bytes: await gzip(await joinParts(slug, shared, own)) };
  } catch (error) {
    const detail = error instanceof Error ? error.message : String(error);
    return { state: "failed", why: failureOf(error), detail };
  } finally {
    ended = true;
  }
}

function failureOf(error: unknown): BundleFailure {
  if (error instanceof CutOffError) return "cut-off";
  return error instanceof DamagedError ? "damaged" : "broken";
}
