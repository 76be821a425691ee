import { z } from "zod";
import { siteAddress } from "./common.ts";
import { ruleFields } from "./rule.ts";
import { slugSchema } from "./slug.ts";

/** `/api/rules.json`: every rule's fields, for programs, with the operations that they are about. */
export const rulesDataSchema = z.strictObject({
  $schema: siteAddress,
  operations: z.array(
    z.strictObject({ id: slugSchema, title: z.string(), calls: z.array(z.string()), is: z.string() }),
  ),
  rules: z.array(
    z
      .strictObject({ slug: slugSchema, url: siteAddress.describe("The rule's page.") })
      .extend(ruleFields.shape),
  ),
});
export type RulesData = z.infer<typeof rulesDataSchema>;
