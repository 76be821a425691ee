import path from "node:path";
import { z } from "zod";
import { line } from "../../schema/common.ts";
import { type Locale, locales } from "../../schema/locale.ts";
import { loadPerLocale, type PerLocale } from "./per-locale.ts";

const keywordsSchema = z.record(z.string(), z.array(line).min(1));

/** By slug, what readers of a language search for and the article does not say, since it is in English or says it otherwise. */
export type Keywords = z.infer<typeof keywordsSchema>;

/** Where a language's keywords stand. */
export function keywordsFile(locale: Locale): string {
  return path.join("content", "issues", locale, "keywords.json");
}

/**
 * Reads the keywords of every language.
 * @throws UserError listing every problem
 */
export function loadKeywords(root: string): Promise<PerLocale<Keywords>> {
  return loadPerLocale(root, locales, keywordsFile, keywordsSchema);
}
