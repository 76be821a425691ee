import { parse } from "yaml";
import { z } from "zod";
import { emitterIds } from "../../schema/emitters.ts";
import { errnoTexts } from "../../schema/errnos.ts";
import { issueFields } from "../../schema/issue.ts";
import { issuesDataSchema } from "../../schema/issues-data.ts";
import { defaultLocale } from "../../schema/locale.ts";
import { matchIndexSchema, moreMessagesSchema } from "../../schema/match-index-schema.ts";
import { emitterIdSchema, publishedCatalogueSchema } from "../../schema/message.ts";
import { ociConfigSchema } from "../../schema/oci-config.ts";
import { rulesDataSchema } from "../../schema/rules-data.ts";
import { errnoSchema } from "../../schema/vocabulary.ts";
import { wordsFor } from "../words/words.ts";

/** The kinds of files, each with its schema and what it is. */
export const dataKinds = {
  issues: { schema: issuesDataSchema, title: "Every article's fields" },
  rules: { schema: rulesDataSchema, title: "What an errno means for an operation, and the operations" },
  messages: { schema: publishedCatalogueSchema, title: "What one program can print, release by release" },
  index: { schema: matchIndexSchema, title: "The matcher's index" },
  "index-more": { schema: moreMessagesSchema, title: "The second file of the matcher's index" },
  "oci-config": { schema: ociConfigSchema, title: "A bundle's config.json, as the OCI specification has it" },
} as const;
export type DataKind = keyof typeof dataKinds;

/** Which kinds there are, in the order in which the site lists them. */
export const dataKindNames: DataKind[] = ["issues", "rules", "messages", "index", "index-more", "oci-config"];

/**
 * The JSON Schema (draft 2020-12) of one kind of data file.
 * @param address where it is published
 */
export function jsonSchemaOf(kind: DataKind, address: string): object {
  const { schema, title } = dataKinds[kind];
  const made = z.toJSONSchema(schema, {
    unrepresentable: "any",
    override({ zodSchema, jsonSchema }) {
      // JSON Schema can't tell what a rule in code accepts: these two are lists of names.
      if (zodSchema === errnoSchema) jsonSchema.enum = Object.keys(errnoTexts);
      if (zodSchema === emitterIdSchema) jsonSchema.enum = emitterIds;
      // What an author may leave out stands in a file that the build makes.
      if (zodSchema instanceof z.ZodDefault) delete jsonSchema.default;
      const field = fieldNames.get(zodSchema);
      if (field !== undefined) explainField(field, jsonSchema);
    },
  });
  return { ...made, $id: address, title };
}

/** The fields of an article, wherever a file has them. */
const fieldNames = new Map<unknown, string>(
  Object.entries(issueFields.shape).map(([name, schema]) => [schema, name]),
);

/** Adds what the guide says of a field. Its examples are YAML, as an author writes it: a program gets their values. */
function explainField(name: string, jsonSchema: z.core.JSONSchema.BaseSchema): void {
  const purposes: Record<string, string> = wordsFor(defaultLocale).fields.issue;
  if (purposes[name] !== undefined) jsonSchema.description = purposes[name];
  if (jsonSchema.examples)
    jsonSchema.examples = jsonSchema.examples.map((example) => parse(String(example))[name]);
}
