import { z } from "zod";
import { siteAddress } from "./common.ts";
import { issueFields } from "./issue.ts";
import { slugSchema } from "./slug.ts";

const exampleDataSchema = z.strictObject({
  slug: slugSchema,
  bundle: siteAddress.describe("The OCI bundle, as a tar.gz."),
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
