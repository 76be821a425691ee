// As a whole: Node before 22.15 has no zstd, and must still run all that does not build images.
import zlib from "node:zlib";

/** As far as zstd can: the state of a machine, 32 MB, takes 20 s. */
export const hardest = 22;

/**
 * Compresses as far as zstd can, or with less effort. Bytes are the same on every machine that has the Node of the
 * project's package.json, since that brings its own zstd.
 * @param level zstd's, from 1
 */
export function compress(content: Uint8Array, level = hardest): Uint8Array {
  return zlib.zstdCompressSync(content, {
    params: {
      [zlib.constants.ZSTD_c_compressionLevel]: level,
      // As long as the longest file of the image: copies far apart are found too.
      [zlib.constants.ZSTD_c_windowLog]: 25,
      [zlib.constants.ZSTD_c_checksumFlag]: 1,
      [zlib.constants.ZSTD_c_contentSizeFlag]: 1,
    },
    pledgedSrcSize: content.length,
  });
}
