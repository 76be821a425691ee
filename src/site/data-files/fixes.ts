import { type FixesData, fixesIn } from "../../article/fixes.ts";
import { parseArticleBody } from "../../article/parse.ts";
import type { SiteData } from "../data/data.ts";

/** `answers/fixes.json` of a language: what answers on its pages show of the articles. */
export function fixesOf({ articles }: SiteData): FixesData {
  return Object.fromEntries(
    articles.map(({ slug, locale, issue, body, file }) => [
      slug,
      { locale, fixes: fixesIn(parseArticleBody(body, file), issue.layers) },
    ]),
  );
}
