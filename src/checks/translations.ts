/**
 * Proves that a translation has what its English page has, neither more nor less, as long as that has not changed:
 * 1. there is an English page to translate;
 * 2. every phrase is one that a field says, and every sentence of the fields has its phrase;
 * 3. there are as many symptoms, and the same sections, fixes, recordings and drawings, in the same order.
 */

import type { Article } from "../content/issues.ts";
import type { PageFile } from "../content/page.ts";
import { conceptPhrases } from "../content/translations/concept-translations.ts";
import { issuePhrases, type TranslatedArticle } from "../content/translations/issue-translations.ts";
import type { Phrase } from "../content/translations/phrases.ts";
import { isOutdated, type TranslatedPage } from "../content/translations/translated-page.ts";
import { didYouMean } from "../errors/nearest.ts";
import { layerSchema } from "../schema/vocabulary.ts";
import type { Check } from "./check.ts";
import { slugsOf } from "./names.ts";

export const translations: Check = {
  name: "translations",
  about:
    "Every translation has the sections, fixes, recordings and sentences of its English page, or says that it is older than that.",
  run: (content) => [
    ...problemsOf("article", content.articles, content.translations, (own, article) => [
      ...phraseProblems(own, article, issuePhrases(article.issue)),
      ...symptomProblems(own, article),
      ...bodyProblems(own, article),
    ]),
    ...problemsOf("concept", content.concepts, content.conceptTranslations, (own, page) => [
      ...phraseProblems(own, page, conceptPhrases(page.concept)),
      ...bodyProblems(own, page),
    ]),
  ],
};

/** The problems of translations that are up to date, and translations of what there is not. */
function problemsOf<Page extends PageFile, Own extends TranslatedPage>(
  what: string,
  pages: Page[],
  translations: Own[],
  problems: (own: Own, page: Page) => string[],
): string[] {
  return translations.flatMap((own) => {
    const page = pages.find(({ slug }) => slug === own.slug);
    if (!page) {
      const meant = didYouMean(own.slug, slugsOf(pages));
      return [`${own.file}:1: there is no ${what} "${own.slug}" to translate${meant}`];
    }
    return isOutdated(own, page) ? [] : problems(own, page);
  });
}

function phraseProblems(own: TranslatedPage, { file }: PageFile, english: Phrase[]): string[] {
  const phrases = Object.keys(own.translation.phrases);
  const texts = english.map(({ text }) => text);
  const unknown = phrases
    .filter((phrase) => !texts.includes(phrase))
    .map(
      (phrase) =>
        `${own.at(["phrases", phrase])}: ${file} has no field that says ${quoted(phrase)}${didYouMean(phrase, texts, quoted)}`,
    );
  const missing = new Map(
    english
      .filter(({ path, text }) => isProse(path, text) && !phrases.includes(text))
      .map(({ path, text }) => [
        text,
        path
          .map((key) => (typeof key === "number" ? `[${key}]` : `.${String(key)}`))
          .join("")
          .slice(1),
      ]),
  );
  return [
    ...unknown,
    ...[...missing].map(
      ([text, where]) =>
        `${own.at(["phrases"])}: ${quoted(text)} (${where}) is not translated. Add it to "phrases".`,
    ),
  ];
}

/** Words that stand in an English sentence and in no name, number or title of a manual page. */
const sentenceWords =
  /(?<![\w.-])(?:a|an|the|of|to|in|on|by|for|with|from|and|or|is|are|not|when|that|before|after|every|at|than|without|only|its|does|has)(?![\w.(-])/;

/** Whether a reader of another language needs a translation of it; names and versions need none. */
function isProse([field, , key]: PropertyKey[], text: string): boolean {
  if (field === "notReproduced" || key === "why" || key === "cause" || key === "condition") return true;
  // What stands between quotation marks is printed so, or somebody else's title.
  return sentenceWords.test(text.replaceAll(/"[^"]*"|`[^`]*`/g, ""));
}

function symptomProblems(own: TranslatedArticle, { file, issue }: Article): string[] {
  const [here, there] = [own.translation.symptoms.length, issue.symptoms.length];
  return here === there
    ? []
    : [
        `${own.at(["symptoms"])}: has ${here} symptoms, ${file} has ${there}. Translate each, in the same order.`,
      ];
}

/** The sections of a text, by their headings and by the places that its fixes are for; its recordings and drawings. */
export function bodyProblems(own: TranslatedPage, { file, body }: PageFile): string[] {
  return [
    ["headings (##)", /^## .*$/, () => "##"] as const,
    ["fixes (<Fix>)", /^<Fix .*$/, (line: string) => line] as const,
    ["recordings and drawings", /^<[A-Z].*\/>$/, (line: string) => line] as const,
  ].flatMap(([what, pattern, nameOf]) => {
    const here = linesLike(own.body, pattern);
    const there = linesLike(body, pattern);
    const wrong = here.findIndex(
      ({ line }, i) => nameOf(line) !== nameOf(there[i]?.line ?? "") && !isUnknownFix(line),
    );
    if (here.length === there.length && wrong === -1) return [];
    const line = own.bodyLine + (here[wrong === -1 ? here.length - 1 : wrong]?.index ?? 0);
    return [
      `${own.file}:${line}: has ${here.length} ${what}, ${file} has ${there.length}. Keep the sections of the English text, in its order.`,
    ];
  });
}

/** Whether a fix is for a layer that there is not: the check of texts tells what it should be. */
function isUnknownFix(line: string): boolean {
  const [, layer] = /^<Fix layer="([^"]*)">$/.exec(line) ?? [];
  return layer !== undefined && !layerSchema.safeParse(layer).success;
}

function linesLike(body: string, pattern: RegExp): { line: string; index: number }[] {
  let fenced = false;
  return body.split("\n").flatMap((line, index) => {
    if (/^\s*(```|~~~)/.test(line)) fenced = !fenced;
    return !fenced && pattern.test(line) ? [{ line, index }] : [];
  });
}

function quoted(text: string): string {
  return `'${text.replaceAll("'", "''")}'`;
}
