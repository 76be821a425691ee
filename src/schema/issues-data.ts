import { z } from "zod";
import { affectedSchema, confirmSchema, relatedSchema, signatureSchema } from "./issue.ts";
import { slugSchema } from "./slug.ts";
import { areaSchema, errnoSchema, layerSchema } from "./vocabulary.ts";

const address = z.url({ protocol: /^https?$/ });

/** `/api/issues.json`: every article's fields, for programs. What a field says stands in issue.ts. */
export const issuesDataSchema = z.strictObject({
  $schema: address,
  issues: z.array(
    z.strictObject({
      slug: slugSchema,
      /** The article. */
      url: address,
      title: z.string(),
      summary: z.string(),
      symptoms: z.array(z.string()),
      signatures: z.array(signatureSchema),
      confirm: z.array(confirmSchema),
      affects: z.array(affectedSchema),
      errno: z.array(errnoSchema),
      areas: z.array(areaSchema),
      layers: z.array(layerSchema),
      examples: z.array(
        z.strictObject({
          slug: slugSchema,
          /** The OCI bundle, as a tar.gz. */
          bundle: address,
          /** The releases on which it was recorded. */
          recorded: z.array(z.strictObject({ runtime: z.string(), version: z.string() })),
        }),
      ),
      notReproduced: z.string().optional(),
      references: z.array(z.strictObject({ title: z.string(), url: address })),
      related: z.array(relatedSchema),
      concepts: z.array(slugSchema),
      published: z.iso.date(),
    }),
  ),
});
export type IssuesData = z.infer<typeof issuesDataSchema>;
