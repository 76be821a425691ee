import { z } from "zod";
import { affectedSchema, confirmSchema, relatedSchema, signatureSchema } from "./issue.ts";
import { slugSchema } from "./slug.ts";
import { areaSchema, errnoSchema, layerSchema } from "./vocabulary.ts";

const address = z.url({ protocol: /^https?$/ });

/** Where an example's OCI bundle is, in parts that are unpacked one over the other. Each is a tar.gz. */
const bundleAddressesSchema = z
  .strictObject({
    /** The example's own files, in a folder that has the example's slug for a name. */
    files: address,
    /** What bundles have in common, to be unpacked in that folder: the root file system, then programs. */
    shared: z.array(address).min(1),
  })
  .describe(
    "An OCI bundle as tar.gz files: unpack `files`, which makes a folder with the slug for a name, then each of `shared` in that folder.",
  );

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
          bundle: bundleAddressesSchema,
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
