import { type Issue, issueSchema } from "../../schema/issue.ts";
import { type Translation, translationSchema } from "../../schema/translation.ts";
import type { Article } from "../issues.ts";
import {
  commonPhrases,
  loadTranslatedPages,
  type Phrase,
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

/** What of an article's fields `phrases` translates. */
export function issuePhrases(issue: Issue): Phrase[] {
  const { signatures, affects, notReproduced } = issue;
  const own: { path: PropertyKey[]; text: string | undefined }[] = [
    ...signatures.flatMap(({ by, cause, releases }, i) => [
      { path: ["signatures", i, "by"], text: by },
      { path: ["signatures", i, "cause"], text: cause },
      { path: ["signatures", i, "releases"], text: releases },
    ]),
    ...affects.flatMap(({ cause, condition, change }, i) => [
      { path: ["affects", i, "cause"], text: cause },
      { path: ["affects", i, "condition"], text: condition },
      { path: ["affects", i, "change", "title"], text: change?.title },
    ]),
    { path: ["notReproduced"], text: notReproduced },
  ];
  return [
    ...own.flatMap(({ path: at, text }) => (text === undefined ? [] : [{ path: at, text }])),
    ...commonPhrases(issue),
  ];
}
