import { z } from "zod";
import { line } from "./common.ts";
import { issueFields } from "./issue.ts";

/** How many hex digits of an English file's SHA-256 a translation names. */
export const digestLength = 16;

/**
 * What the translation of any page says of itself, `content/<kind>/<locale>/<slug>.mdx`; a concept page's says no more.
 */
export const pageTranslationSchema = z.strictObject({
  /** The first 16 hex digits of the SHA-256 of the English file that it was made from. */
  translates: z
    .string()
    .regex(/^[0-9a-f]{16}$/, "must be the first 16 hex digits of the SHA-256 of the English file"),
  title: issueFields.shape.title,
  summary: issueFields.shape.summary,
  /** The short words of other fields, by the English ones: conditions, causes, reasons, titles. */
  phrases: z.record(line, line).default({}),
});

export type PageTranslation = z.infer<typeof pageTranslationSchema>;

/**
 * Frontmatter of `content/issues/<locale>/<slug>.mdx`: what a reader reads. Patterns, commands, pastes and versions
 * are the English article's.
 */
export const translationSchema = pageTranslationSchema.extend({
  /** As many as in English, in the same order. */
  symptoms: issueFields.shape.symptoms,
});

export type Translation = z.infer<typeof translationSchema>;
