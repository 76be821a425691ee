import { readdir, readFile } from "node:fs/promises";
import path from "node:path";
import { collectErrors } from "../files/collect.ts";
import { splitFrontmatter } from "../files/frontmatter.ts";
import { parseOrExplain } from "../schema/explain.ts";
import { type Issue, issueSchema } from "../schema/issue.ts";
import { type Locale, translatedLocales } from "../schema/locale.ts";
import { type Translation, translationSchema } from "../schema/translation.ts";
import type { Article } from "./issues.ts";

/** A translated article as it stands on disk. */
export type TranslatedArticle = {
  slug: string;
  locale: Locale;
  /** Path from the project's root, for messages. */
  file: string;
  translation: Translation;
  /** MDX below the frontmatter. */
  body: string;
  /** The line of the file that the body begins in. */
  bodyLine: number;
  lineOf: (path: PropertyKey[]) => number;
};

/**
 * Reads the translated articles of a language, in order of slug; none when it has no folder.
 * @throws UserError listing every problem of every file
 */
export async function loadTranslations(root: string, locale: Locale): Promise<TranslatedArticle[]> {
  const folder = path.join("content", "issues", locale);
  const entries = await readdir(path.join(root, folder)).catch(() => []);
  const files = entries.filter((name) => name.endsWith(".mdx")).sort();
  return collectErrors(files.map((name) => loadTranslation(root, path.join(folder, name), locale)));
}

/**
 * Reads the translated articles of every language.
 * @throws UserError listing every problem of every file
 */
export async function loadAllTranslations(root: string): Promise<TranslatedArticle[]> {
  const loaded = await Promise.all(translatedLocales.map((locale) => loadTranslations(root, locale)));
  return loaded.flat();
}

async function loadTranslation(root: string, file: string, locale: Locale): Promise<TranslatedArticle> {
  const text = await readFile(path.join(root, file), "utf8");
  const { data, body, lineOf } = splitFrontmatter(text, file);
  return {
    slug: path.basename(file, ".mdx"),
    locale,
    file,
    translation: parseOrExplain(translationSchema, data, { file, lineOf }),
    body,
    bodyLine: text.split("\n").length - body.split("\n").length + 1,
    lineOf,
  };
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

/** Whether the English article has changed since it was translated. */
export function isOutdated({ translation }: TranslatedArticle, english: Article): boolean {
  return !english.digest.startsWith(translation.translates);
}

function translatedIssue(issue: Issue, { title, summary, symptoms, phrases }: Translation): Issue {
  const said = phrasesIn(issue).reduce<unknown>((made, { path: at, text }) => {
    const words = phrases[text];
    return words === undefined ? made : withValue(made, at, words);
  }, issue);
  return { ...issueSchema.parse(said), title, summary, symptoms };
}

/** A short text of an article's fields that a reader reads, and where it stands. */
export type Phrase = { path: PropertyKey[]; text: string };

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

/** A copy of a value with another one at a path. */
function withValue(value: unknown, [key, ...rest]: PropertyKey[], leaf: string): unknown {
  if (key === undefined) return leaf;
  if (Array.isArray(value)) {
    return value.map((item: unknown, i) => (i === key ? withValue(item, rest, leaf) : item));
  }
  if (typeof value !== "object" || value === null) return value;
  return { ...value, [key]: withValue(Reflect.get(value, key), rest, leaf) };
}
