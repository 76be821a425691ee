import { z } from "zod";
import { siteAddress } from "./common.ts";
import { operationsSchema } from "./operation.ts";
import { ruleSchema } from "./rule.ts";
import { slugSchema } from "./slug.ts";

/** `/api/rules.json`: every rule's fields, for programs, with the operations that they are about. */
export const rulesDataSchema = z.strictObject({
  $schema: siteAddress,
  operations: operationsSchema,
  rules: z.array(
    z
      .strictObject({ slug: slugSchema, url: siteAddress.describe("The rule's page.") })
      .extend(ruleSchema.shape),
  ),
});
export type RulesData = z.infer<typeof rulesDataSchema>;
