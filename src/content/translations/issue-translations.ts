import { type Issue, issueSchema } from "../../schema/issue.ts";
import { type Translation, translationSchema } from "../../schema/translation.ts";
import type { Article } from "../issues.ts";
import { type Phrase, phrasesIn, type Said } from "./phrases.ts";
import {
  loadTranslatedPages,
  type TranslatedPage,
  translatedFields,
  withTranslations,
} from "./translated-page.ts";

/** A translated article as it stands on disk. */
export type TranslatedArticle = TranslatedPage<Translation>;

/**
 * Reads the translated articles of every language.
 * @throws UserError listing every problem of every article
 */
export function loadTranslations(root: string): Promise<TranslatedArticle[]> {
  return loadTranslatedPages(root, "issues", translationSchema);
}

/**
 * The articles as a language shows them: translated where there is a translation, else in English.
 * @param translations those of that language
 */
export function translatedArticles(articles: Article[], translations: TranslatedArticle[]): Article[] {
  return withTranslations(articles, translations, (article, translation) => ({
    ...article,
    issue: translatedFields(issueSchema, article.issue, issuePhrases(article.issue), translation),
  }));
}

/** How a translated article says each field. */
const said: Said<Issue, Translation> = {
  title: "own",
  heads: "english",
  summary: "own",
  symptoms: "own",
  signatures: {
    pattern: "english",
    by: "phrase",
    cause: "phrase",
    releases: "phrase",
    shared: "english",
    sources: "english",
  },
  confirm: "english",
  pastes: "english",
  affects: {
    runtime: "english",
    introduced: "english",
    fixed: "english",
    change: { title: "phrase", url: "english" },
    cause: "phrase",
    condition: "phrase",
    sources: "english",
  },
  errno: "english",
  areas: "english",
  layers: "english",
  examples: "english",
  notReproduced: "phrase",
  references: { title: "phrase", url: "english" },
  related: { slug: "english", why: "phrase" },
  concepts: "english",
  published: "english",
};

/** What of an article's fields `phrases` translates. */
export function issuePhrases(issue: Issue): Phrase[] {
  return phrasesIn(issue, said);
}
