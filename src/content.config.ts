import { defineCollection } from "astro:content";
import path from "node:path";
import { glob } from "astro/loaders";
import { projectRoot } from "./root.ts";
import { conceptSchema } from "./schema/concept.ts";
import { issueSchema } from "./schema/issue.ts";
import { translatedLocales } from "./schema/locale.ts";
import { pageTranslationSchema, translationSchema } from "./schema/translation.ts";

/** Articles, for Astro to render. Pages take the data from our own loaders, whose errors name file and line. */
const issues = defineCollection({
  loader: glob({
    base: path.join(projectRoot, "content/issues"),
    pattern: "en/**/*.mdx",
    generateId: ({ entry }) => entry.replace(/\.mdx$/, ""),
  }),
  schema: issueSchema,
});

/** Translated articles, for the same. */
const translations = defineCollection({
  loader: glob({
    base: path.join(projectRoot, "content/issues"),
    pattern: translatedLocales.map((locale) => `${locale}/*.mdx`),
    generateId: ({ entry }) => entry.replace(/\.mdx$/, ""),
  }),
  schema: translationSchema,
});

/** Concept pages, likewise. */
const concepts = defineCollection({
  loader: glob({
    base: path.join(projectRoot, "content/concepts"),
    pattern: "en/*.mdx",
    generateId: ({ entry }) => entry.replace(/\.mdx$/, ""),
  }),
  schema: conceptSchema,
});

/** Translated concept pages. */
const conceptTranslations = defineCollection({
  loader: glob({
    base: path.join(projectRoot, "content/concepts"),
    pattern: translatedLocales.map((locale) => `${locale}/*.mdx`),
    generateId: ({ entry }) => entry.replace(/\.mdx$/, ""),
  }),
  schema: pageTranslationSchema,
});

export const collections = { issues, translations, concepts, conceptTranslations };
