import { type Issue, issueSchema } from "../../schema/issue.ts";
import { type Locale, translatedLocales } from "../../schema/locale.ts";
import { type Translation, translationSchema } from "../../schema/translation.ts";
import type { Article } from "../issues.ts";
import {
  isOutdated,
  loadTranslatedPages,
  type Phrase,
  type TranslatedPage,
  withPhrases,
} from "./translated-page.ts";

/** A translated article as it stands on disk. */
export type TranslatedArticle = TranslatedPage<Translation>;

/**
 * Reads the translated articles of a language, in order of slug; none when it has no folder.
 * @throws UserError listing every problem of every file
 */
export function loadTranslations(root: string, locale: Locale): Promise<TranslatedArticle[]> {
  return loadTranslatedPages(root, "issues", locale, translationSchema);
}

/**
 * Reads the translated articles of every language.
 * @throws UserError listing every problem of every file
 */
export async function loadAllTranslations(root: string): Promise<TranslatedArticle[]> {
  const loaded = await Promise.all(translatedLocales.map((locale) => loadTranslations(root, locale)));
  return loaded.flat();
}

/** The articles as a language shows them: translated where there is a translation, else in English. */
export function translatedArticles(articles: Article[], translations: TranslatedArticle[]): Article[] {
  return articles.map((article) => {
    const own = translations.find(({ slug }) => slug === article.slug);
    if (!own) return article;
    const { locale, file, translation, body, lineOf } = own;
    const issue = translatedIssue(article.issue, translation);
    return { ...article, locale, file, issue, body, lineOf, outdated: isOutdated(own, article) };
  });
}

function translatedIssue(issue: Issue, { title, summary, symptoms, phrases }: Translation): Issue {
  const said = withPhrases(issue, phrasesIn(issue), phrases);
  return { ...issueSchema.parse(said), title, summary, symptoms };
}

/** What of an article's fields `phrases` translates. */
export function phrasesIn(issue: Issue): Phrase[] {
  const { signatures, affects, related, references, notReproduced } = issue;
  const all: { path: PropertyKey[]; text: string | undefined }[] = [
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
    ...related.map(({ why }, i) => ({ path: ["related", i, "why"], text: why })),
    ...references.map(({ title }, i) => ({ path: ["references", i, "title"], text: title })),
    { path: ["notReproduced"], text: notReproduced },
  ];
  return all.flatMap(({ path: at, text }) => (text === undefined ? [] : [{ path: at, text }]));
}
