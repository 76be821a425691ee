import { z } from "zod";
import { versionSchema } from "./version.ts";
import { runtimeIdSchema } from "./vocabulary.ts";

/** `content/runtimes/<id>.json`: what the site says of a runtime and of the releases that the lab has. */
export const runtimeSchema = z.strictObject({
  $schema: z.string().optional(),
  id: runtimeIdSchema,
  /** One sentence on what it is and where it is used. */
  about: z.string().min(1),
  language: z.string().min(1),
  repository: z.url(),
  /** The releases in the lab, oldest first. */
  releases: z.array(
    z.strictObject({
      version: versionSchema,
      /** The day of the upstream release, `YYYY-MM-DD`. */
      released: z.iso.date(),
      /** The distribution release that carries it, as readers know it: "Debian 12 (bookworm)". */
      distribution: z.string().min(1),
      notes: z.url(),
    }),
  ),
});
export type Runtime = z.infer<typeof runtimeSchema>;
