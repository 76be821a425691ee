import path from "node:path";
import { z } from "zod";
import { readJsonIfThere } from "../../files/json.ts";
import { line } from "../../schema/issue.ts";
import type { Locale } from "../../schema/locale.ts";

const keywordsSchema = z.record(z.string(), z.array(line).min(1));

/** By slug, what readers of a language search for and the article does not say, since it is in English or says it otherwise. */
export type Keywords = Record<string, string[]>;

/** Where a language's keywords stand. */
export function keywordsFile(locale: Locale): string {
  return path.join("content", "issues", locale, "keywords.json");
}

/**
 * Reads the keywords of a language; none when it has no such file.
 * @throws UserError listing every problem
 */
export async function loadKeywords(root: string, locale: Locale): Promise<Keywords> {
  return (await readJsonIfThere(root, keywordsFile(locale), keywordsSchema)) ?? {};
}
