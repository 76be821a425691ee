import type { Locale } from "./locale.ts";

/**
 * `<locale>/api/titles.json`: what answers on a page say of the translated articles and of what wraps
 * errors, in their language. The matcher's
 * index is in English. Made by the build, so that a page reads it without a schema.
 */
export type Titles = {
  locale: Locale;
  /** By slug. */
  issues: Record<string, { title: string; summary: string; phrases: Record<string, string> }>;
  /** What a link of an error means, by what it means in English. */
  meanings: Record<string, string>;
};
