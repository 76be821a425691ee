import { z } from "zod";
import type { MatchIndex } from "./match-index.ts";
import { emitterIdSchema, messageKindSchema } from "./message.ts";
import { layerSchema } from "./vocabulary.ts";

const count = z.int().nonnegative();

/** What each field says stands with the type. */
export const matchIndexSchema: z.ZodType<MatchIndex> = z.strictObject({
  $schema: z.string().optional(),
  format: z.literal(1),
  emitters: z.array(
    z.strictObject({ emitter: emitterIdSchema, releases: z.array(z.string()).min(1), templates: count }),
  ),
  messages: z.strictObject({
    templates: z.string(),
    first: z.array(count),
    back: z.array(count),
    kind: z.array(count),
    also: z.array(z.tuple([count, count, count, count, count])),
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
      layers: z.array(layerSchema),
    }),
  ),
  wrappers: z.array(
    z.strictObject({ pattern: z.string(), means: z.string(), specific: z.literal(true).optional() }),
  ),
});
