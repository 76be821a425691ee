import { defineCollection } from "astro:content";
import path from "node:path";
import { glob } from "astro/loaders";
import type { PageKind } from "./content/page.ts";
import { projectRoot } from "./root.ts";
import { conceptSchema } from "./schema/concept.ts";
import { issueSchema } from "./schema/issue.ts";
import { defaultLocale, type Locale, translatedLocales } from "./schema/locale.ts";
import { ruleSchema } from "./schema/rule.ts";
import { pageTranslationSchema, translationSchema } from "./schema/translation.ts";

/** The files of a kind of page in some languages. An entry's name is `<locale>/<slug>`, whatever folder it is in. */
function pagesIn(kind: PageKind, written: readonly Locale[]) {
  return glob({
    base: path.join(projectRoot, "content", kind),
    pattern: written.map((locale) => `${locale}/**/*.mdx`),
    generateId: ({ entry }) => `${entry.split("/")[0]}/${path.posix.basename(entry, ".mdx")}`,
  });
}

/** For Astro to render. What pages show of the fields comes from our own loaders, whose errors name file and line. */
export const collections = {
  issues: defineCollection({ loader: pagesIn("issues", [defaultLocale]), schema: issueSchema }),
  translations: defineCollection({
    loader: pagesIn("issues", translatedLocales),
    schema: translationSchema,
  }),
  concepts: defineCollection({ loader: pagesIn("concepts", [defaultLocale]), schema: conceptSchema }),
  rules: defineCollection({ loader: pagesIn("rules", [defaultLocale]), schema: ruleSchema }),
  conceptTranslations: defineCollection({
    loader: pagesIn("concepts", translatedLocales),
    schema: pageTranslationSchema,
  }),
};
