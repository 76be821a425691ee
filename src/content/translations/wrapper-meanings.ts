import path from "node:path";
import { z } from "zod";
import { line } from "../../schema/common.ts";
import { type Locale, translatedLocales } from "../../schema/locale.ts";
import { loadPerLocale, type PerLocale } from "./per-locale.ts";

const meaningsSchema = z.record(line, line);

/** What wrappers mean in a language, by what they mean in English (`means` in content/wrappers.json). */
export type Meanings = z.infer<typeof meaningsSchema>;

/** Where a language's meanings stand. */
export function meaningsFile(locale: Locale): string {
  return path.join("content", `wrappers.${locale}.json`);
}

/**
 * Reads what wrappers mean in every language that they are translated to.
 * @throws UserError listing every problem
 */
export function loadMeanings(root: string): Promise<PerLocale<Meanings>> {
  return loadPerLocale(root, translatedLocales, meaningsFile, meaningsSchema);
}
