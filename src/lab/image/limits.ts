import type { Artifact } from "../../schema/lab-lock.ts";

/** Bytes: what a page may download at once when its reader asks for a release. */
const PACK_LIMIT = 4_000_000;

/** What is wrong when an artifact that pages download on demand has too large a file; undefined when nothing is. */
export function packLimitProblem({ kind, path, file }: Artifact): string | undefined {
  if ((kind !== "runtime" && kind !== "libc") || file.size <= PACK_LIMIT) return undefined;
  return (
    `${path} has ${file.size} bytes, ${file.size - PACK_LIMIT} more than a page may download at once. ` +
    "Move files of it that other releases have too into an artifact of their own, as the C library's are: " +
    "src/lab/image/build/pack.ts"
  );
}
