import { z } from "zod";
import { issueFields } from "./issue.ts";
import type { MatchIndex } from "./match-index.ts";
import { emitterIdSchema, messageKindSchema } from "./message.ts";
import { slugSchema } from "./slug.ts";

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
      slug: slugSchema,
      ...issueFields.pick({ title: true, summary: true, signatures: true, layers: true }).shape,
      checks: issueFields.shape.confirm,
    }),
  ),
  wrappers: z.array(
    z.strictObject({ pattern: z.string(), means: z.string(), specific: z.literal(true).optional() }),
  ),
});
