// As a whole: Node before 22.15 has no zstd, and must still run all that does not build images.
import zlib from "node:zlib";

/**
 * Compresses as far as zstd can. Bytes are the same on every machine that has the Node of the project's
 * package.json, since that brings its own zstd.
 */
export function compress(content: Uint8Array): Uint8Array {
  return zlib.zstdCompressSync(content, {
    params: {
      [zlib.constants.ZSTD_c_compressionLevel]: 22,
      // As long as the longest file of the image: copies far apart are found too.
      [zlib.constants.ZSTD_c_windowLog]: 25,
      [zlib.constants.ZSTD_c_checksumFlag]: 1,
      [zlib.constants.ZSTD_c_contentSizeFlag]: 1,
    },
    pledgedSrcSize: content.length,
  });
}
