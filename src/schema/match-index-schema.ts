import { z } from "zod";
import { issueFields } from "./issue.ts";
import { type MatchIndex, type MoreMessages, matchIndexFormat } from "./match-index.ts";
import { emitterIdSchema, messageKindSchema } from "./message.ts";
import { slugSchema } from "./slug.ts";

const count = z.int().nonnegative();
const alsoPrinted = z.array(z.tuple([count, count, count, count, count]));

const packedMessages = z.strictObject({
  $schema: z.string().optional(),
  format: z.literal(matchIndexFormat),
  lookup: z.strictObject({ anchors: z.array(count), bits: z.array(count) }),
  emitters: z.array(
    z.strictObject({
      emitter: emitterIdSchema,
      order: count,
      releases: z.array(z.string()).min(1),
      templates: count,
    }),
  ),
  messages: z.strictObject({
    templates: z.string(),
    first: z.array(count),
    back: z.array(count),
    kind: z.array(count),
    also: alsoPrinted,
    kinds: z.array(messageKindSchema),
  }),
});

/** What each field says stands with the type. */
export const matchIndexSchema: z.ZodType<MatchIndex> = packedMessages.extend({
  issues: z.array(
    z.strictObject({
      slug: slugSchema,
      ...issueFields.pick({
        title: true,
        heads: true,
        summary: true,
        symptoms: true,
        errno: true,
        signatures: true,
        layers: true,
      }).shape,
      checks: issueFields.shape.confirm,
    }),
  ),
  wrappers: z.array(
    z.strictObject({
      pattern: z.string(),
      means: z.string(),
      specific: z.literal(true).optional(),
      by: emitterIdSchema.optional(),
    }),
  ),
  more: z.strictObject({ build: z.string() }).optional(),
});

/** What each field says stands with the type. */
export const moreMessagesSchema: z.ZodType<MoreMessages> = packedMessages.extend({
  build: z.string(),
  alsoFirst: alsoPrinted,
});
