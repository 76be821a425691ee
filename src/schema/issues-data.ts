import { z } from "zod";
import { siteAddress } from "./common.ts";
import { issueFields } from "./issue.ts";
import { slugSchema } from "./slug.ts";

/** Where an example's OCI bundle is: in parts that are unpacked one over the other. */
const bundleAddressesSchema = z
  .strictObject({
    files: siteAddress.describe(
      "The example's own files, in a folder that has the example's slug for a name.",
    ),
    shared: z
      .array(siteAddress)
      .min(1)
      .describe(
        "What bundles have in common, to be unpacked in that folder: the root file system, then programs.",
      ),
  })
  .describe("The OCI bundle, as tar.gz archives to be unpacked one over the other.");

const exampleDataSchema = z.strictObject({
  slug: slugSchema,
  bundle: bundleAddressesSchema,
  recorded: z
    .array(z.strictObject({ runtime: z.string(), version: z.string() }))
    .describe("The releases on which it was recorded."),
});

/** An article's fields as they stand in its frontmatter; not its pastes, which are other people's words. */
const issueDataSchema = z
  .strictObject({ slug: slugSchema, url: siteAddress.describe("The article.") })
  .extend(issueFields.omit({ pastes: true, examples: true }).shape)
  .extend({ examples: z.array(exampleDataSchema) });

/** `/api/issues.json`: every article's fields, for programs. */
export const issuesDataSchema = z.strictObject({ $schema: siteAddress, issues: z.array(issueDataSchema) });
export type IssuesData = z.infer<typeof issuesDataSchema>;
