import { z } from "zod";
import { exampleSchema } from "../../schema/example.ts";
import { issueSchema } from "../../schema/issue.ts";
import type { Locale } from "../../schema/locale.ts";
import { wordsFor } from "../words/words.ts";

/** A field as the guide lists it. */
export type Field = { name: string; purpose: string; required: boolean; example: string | undefined };

/** The fields of an article's frontmatter, in the schema's order. */
export function issueFields(locale: Locale): Field[] {
  return fieldsOf(issueSchema.shape, wordsFor(locale).fields.issue);
}

/** The fields of `example.json`, in the schema's order. */
export function exampleFields(locale: Locale): Field[] {
  return fieldsOf(exampleSchema.shape, wordsFor(locale).fields.example);
}

function fieldsOf(shape: Record<string, z.ZodType>, purposes: Record<string, string>): Field[] {
  return Object.entries(shape).flatMap(([name, schema]) => {
    const purpose = purposes[name];
    if (purpose === undefined) return [];
    const examples: unknown = z.globalRegistry.get(schema)?.["examples"];
    const example = Array.isArray(examples) ? String(examples[0]) : undefined;
    return [{ name, purpose, required: !schema.safeParse(undefined).success, example }];
  });
}
