import { type Meanings, meaningsFile } from "../content/translations/wrapper-meanings.ts";
import { nearest } from "../errors/nearest.ts";
import type { Locale } from "../schema/locale.ts";
import type { Wrapper } from "../schema/wrapper.ts";

/** Translations of meanings that no wrapper has: the English sentence has changed, or its wrapper has gone. */
export function checkMeanings(meanings: Meanings, locale: Locale, wrappers: Wrapper[]): string[] {
  const known = wrappers.map(({ means }) => means);
  return Object.keys(meanings).flatMap((means) => {
    if (known.includes(means)) return [];
    const near = nearest(means, known);
    return [`${meaningsFile(locale)}: no wrapper means "${means}".${near ? ` Did you mean "${near}"?` : ""}`];
  });
}
