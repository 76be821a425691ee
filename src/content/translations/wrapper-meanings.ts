import path from "node:path";
import { z } from "zod";
import { readJsonIfThere } from "../../files/json.ts";
import { line } from "../../schema/issue.ts";
import type { Locale } from "../../schema/locale.ts";

const meaningsSchema = z.record(line, line);

/** What wrappers mean in a language, by what they mean in English (`means` in content/wrappers.json). */
export type Meanings = z.infer<typeof meaningsSchema>;

/** Where a language's meanings stand. */
export function meaningsFile(locale: Locale): string {
  return path.join("content", `wrappers.${locale}.json`);
}

/**
 * Reads what wrappers mean in a language; nothing when it has no such file.
 * @throws UserError listing every problem
 */
export async function loadMeanings(root: string, locale: Locale): Promise<Meanings> {
  return (await readJsonIfThere(root, meaningsFile(locale), meaningsSchema)) ?? {};
}
