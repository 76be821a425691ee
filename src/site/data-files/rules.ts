import type { Content } from "../../content/content.ts";
import { type RulesData, rulesDataSchema } from "../../schema/rules-data.ts";
import { absolute, links } from "../links.ts";

/**
 * `/api/rules.json`: the operations, and every rule's fields.
 * @throws ZodError when a rule has a field that the schema lacks
 */
export function rulesData({ rules, operations }: Content): RulesData {
  return rulesDataSchema.parse({
    $schema: absolute(links.dataSchema("rules")),
    operations,
    rules: rules.map(({ slug, rule }) => ({ slug, url: absolute(links.rule(slug)), ...rule })),
  });
}
