import path from "node:path";
import { compress, hardest } from "../../lab/image/formats/compress.ts";
import { sha256 } from "../../lab/image/formats/digest.ts";
import { SnapshotCache } from "../../lab/machine/snapshot.ts";
import { projectRoot } from "../../root.ts";

/**
 * What readers load is as small as can be. A site for this computer alone is ready sooner: the state of a machine is
 * 16 % larger (10.0 instead of 8.6 MB), in a twentieth of the time (1 instead of 20 s).
 */
const level = process.env["CRUNBOOK_URL"] ? hardest : 9;

const cache = new SnapshotCache(path.join(projectRoot, ".cache", "snapshots"));

/**
 * A file for the playground as one zstd frame, compressed at the first time. Kept by what it holds: a machine that is
 * booted anew differs from the one before.
 */
export async function compressedOnce(content: Uint8Array): Promise<Uint8Array> {
  const key = `${sha256(content).slice(0, 32)}-zstd-${level}`;
  const known = await cache.get(key);
  if (known) return known;
  const bytes = compress(content, level);
  await cache.put(key, bytes);
  return bytes;
}
