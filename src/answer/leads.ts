import { defaultLocale } from "../schema/locale.ts";
import type { MatchIndex } from "../schema/match-index.ts";
import type { ShownLead } from "./explanation.ts";

/** Articles by their slugs; what the index does not have is left out. */
export function leadsTo(slugs: readonly string[], issues: MatchIndex["issues"]): ShownLead[] {
  return slugs.flatMap((slug) => {
    const article = issues.find((issue) => issue.slug === slug);
    return article ? [{ slug, locale: defaultLocale, title: article.title, swaps: [] }] : [];
  });
}
