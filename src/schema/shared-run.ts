import { z } from "zod";
import { transcriptSchema } from "./play.ts";
import { slugSchema } from "./slug.ts";
import { versionSchema } from "./version.ts";

/** What a link to a run carries: what was run, and what it printed there. */
export const sharedRunSchema = z.strictObject({
  slug: slugSchema,
  /** Not only one that this site has: of another the page says so. */
  runtime: z.string().regex(/^[a-z][a-z0-9-]*$/),
  version: versionSchema,
  /** Changed files of the bundle, whole, by path. */
  changed: z.record(z.string(), z.string()),
  printed: transcriptSchema.optional(),
});
export type SharedRun = z.infer<typeof sharedRunSchema>;
