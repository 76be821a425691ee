import { z } from "zod";
import { sha256 } from "./sha256.ts";

/** A file of the built site. */
const builtFileSchema = z.strictObject({
  /** Below the site's home. */
  path: z.string().min(1),
  /** Bytes. */
  size: z.int().nonnegative(),
  sha256,
});
export type BuiltFile = z.infer<typeof builtFileSchema>;

/** `offline.json`: what a browser keeps to have the site without a connection. The lab's files stand in `play/lab.json`. */
export const offlineListSchema = z.strictObject({
  /** Names the build; another content is another build. */
  build: z.string().regex(/^[0-9a-f]{16}$/),
  /** Pages and all that they load. */
  site: z.array(builtFileSchema),
  /** The examples' bundles, which only who downloads them needs. */
  bundles: z.array(builtFileSchema),
  /** The whole site as one file; null where there is none, as in the archive itself. */
  archive: builtFileSchema.nullable(),
});
export type OfflineList = z.infer<typeof offlineListSchema>;
