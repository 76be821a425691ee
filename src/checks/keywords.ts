/** Proves that the keywords of a language are of articles that there are. */

import { keywordsFile } from "../content/translations/keywords.ts";
import type { Check } from "./check.ts";
import { noSuch, slugsOf } from "./names.ts";

export const keywords: Check = {
  name: "keywords",
  about: "Words that search knows an article by in one language only are those of an article that exists.",
  run: (content) => {
    const slugs = slugsOf(content.articles);
    return [...content.keywords].flatMap(([locale, words]) =>
      Object.keys(words)
        .filter((slug) => !slugs.includes(slug))
        .map((slug) => `${keywordsFile(locale)}: ${noSuch("article", slug, slugs)}`),
    );
  },
};
