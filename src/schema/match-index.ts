import { z } from "zod";
import { emitterIdSchema, messageKindSchema } from "./message.ts";

const count = z.int().nonnegative();

/**
 * `/api/index.json`: everything that the matcher needs, made by the build from the articles and the message
 * catalogues. Columns, since they compress better than rows.
 */
export const matchIndexSchema = z.strictObject({
  $schema: z.string().optional(),
  /** Grows when a reader of an older format would misread it. */
  format: z.literal(1),
  emitters: z.array(z.strictObject({ emitter: emitterIdSchema, releases: z.array(z.string()).min(1) })),
  messages: z.strictObject({
    /** One template each, in code point order. */
    templates: z.array(z.string().min(1)),
    /** How many programs print each of them. */
    owners: z.array(count),
    /**
     * For each template's owners, one template after the other: index into `emitters`, into that emitter's releases
     * (the first and the last that have it), and into `kinds`.
     */
    emitter: z.array(count),
    first: z.array(count),
    last: z.array(count),
    kind: z.array(count),
    kinds: z.array(messageKindSchema),
  }),
  issues: z.array(
    z.strictObject({
      slug: z.string(),
      title: z.string(),
      summary: z.string(),
      signatures: z.array(
        z.strictObject({
          pattern: z.string(),
          by: z.string(),
          cause: z.string().optional(),
          releases: z.string().optional(),
          shared: z.literal(true).optional(),
        }),
      ),
      checks: z.array(z.strictObject({ run: z.string(), prints: z.string() })),
    }),
  ),
  /** What the links mean that every failure passes (content/wrappers.json). */
  wrappers: z.array(
    z.strictObject({ pattern: z.string(), means: z.string(), specific: z.literal(true).optional() }),
  ),
});
export type MatchIndex = z.infer<typeof matchIndexSchema>;
