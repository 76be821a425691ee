import { sha256 } from "../../lab/image/formats/digest.ts";
import type { StoredFile } from "../../schema/lab-lock.ts";

/** A file that the build makes for the playground. */
export type Made = { stored: StoredFile; bytes: Uint8Array };

/**
 * Describes a compressed file, under a name that changes with its content: browsers may keep it for ever.
 * @param name with `[hash]` where the hash goes
 * @param bytes the content as one zstd frame
 */
export function storedAs(name: string, content: Uint8Array, bytes: Uint8Array): Made {
  const file = { sha256: sha256(bytes), size: bytes.length };
  return {
    stored: {
      path: name.replace("[hash]", file.sha256.slice(0, 12)),
      file,
      compression: "zstd",
      content: { sha256: sha256(content), size: content.length },
    },
    bytes,
  };
}
