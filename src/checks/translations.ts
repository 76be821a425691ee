import type { ConceptPage } from "../content/concepts.ts";
import type { Article } from "../content/issues.ts";
import { conceptPhrases, type TranslatedConcept } from "../content/translations/concept-translations.ts";
import { phrasesIn, type TranslatedArticle } from "../content/translations/issue-translations.ts";
import { isOutdated, type Phrase, type TranslatedPage } from "../content/translations/translated-page.ts";
import { nearest } from "../errors/nearest.ts";
import { digestLength } from "../schema/translation.ts";

/** What a translation has other than its English article: which article, phrases, symptoms, sections. */
export function checkTranslations(articles: Article[], translations: TranslatedArticle[]): string[] {
  return problemsOf("article", articles, translations, (own, article) => [
    ...phraseProblems(own, article, phrasesIn(article.issue)),
    ...symptomProblems(own, article),
    ...bodyProblems(own, article),
  ]);
}

/** What a translated concept page has other than the English one: which page, phrases, sections, recordings. */
export function checkConceptTranslations(
  concepts: ConceptPage[],
  translations: TranslatedConcept[],
): string[] {
  return problemsOf("concept", concepts, translations, (own, page) => [
    ...phraseProblems(own, page, conceptPhrases(page.concept)),
    ...bodyProblems(own, page),
  ]);
}

/** What a page in English has, whatever its kind. */
type EnglishPage = Pick<Article, "slug" | "file" | "body" | "digest">;

/** The problems of translations that are up to date, and translations of what there is not. */
function problemsOf<Page extends EnglishPage, Own extends TranslatedPage>(
  what: string,
  pages: Page[],
  translations: Own[],
  problems: (own: Own, page: Page) => string[],
): string[] {
  return translations.flatMap((own) => {
    const page = pages.find(({ slug }) => slug === own.slug);
    if (!page) return [unknownSlug(what, own, pages)];
    return isOutdated(own, page) ? [] : problems(own, page);
  });
}

/** Translations whose English page has changed since: no error, since the page tells it, but work. */
export function outdatedTranslations(pages: EnglishPage[], translations: TranslatedPage[]): string[] {
  return translations.flatMap((own) => {
    const page = pages.find(({ slug }) => slug === own.slug);
    if (!page || !isOutdated(own, page)) return [];
    const digest = page.digest.slice(0, digestLength);
    return [
      `${at(own, ["translates"])}: ${page.file} has changed since it was translated. Bring the translation up to date and write: translates: ${quoted(digest)}`,
    ];
  });
}

function unknownSlug(what: string, own: TranslatedPage, pages: EnglishPage[]): string {
  const near = nearest(
    own.slug,
    pages.map(({ slug }) => slug),
  );
  return `${own.file}:1: there is no ${what} "${own.slug}" to translate.${near ? ` Did you mean "${near}"?` : ""}`;
}

function phraseProblems(own: TranslatedPage, { file }: EnglishPage, english: Phrase[]): string[] {
  const phrases = Object.keys(own.translation.phrases);
  const texts = english.map(({ text }) => text);
  const unknown = phrases
    .filter((phrase) => !texts.includes(phrase))
    .map((phrase) => {
      const near = nearest(phrase, texts);
      return `${at(own, ["phrases", phrase])}: ${file} has no field that says ${quoted(phrase)}.${near ? ` Did you mean ${quoted(near)}?` : ""}`;
    });
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
        `${at(own, ["phrases"])}: ${quoted(text)} (${where}) is not translated. Add it to "phrases".`,
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
        `${at(own, ["symptoms"])}: has ${here} symptoms, ${file} has ${there}. Translate each, in the same order.`,
      ];
}

/** The sections of a text, by their headings and by the places that its fixes are for; its recordings and drawings. */
function bodyProblems(own: TranslatedPage, { file, body }: EnglishPage): string[] {
  return [
    ["headings (##)", /^## .*$/, () => "##"] as const,
    ["fixes (<Fix>)", /^<Fix .*$/, (line: string) => line] as const,
    ["recordings and drawings", /^<[A-Z].*\/>$/, (line: string) => line] as const,
  ].flatMap(([what, pattern, nameOf]) => {
    const here = linesLike(own.body, pattern);
    const there = linesLike(body, pattern);
    const wrong = here.findIndex(({ line }, i) => nameOf(line) !== nameOf(there[i]?.line ?? ""));
    if (here.length === there.length && wrong === -1) return [];
    const line = own.bodyLine + (here[wrong === -1 ? here.length - 1 : wrong]?.index ?? 0);
    return [
      `${own.file}:${line}: has ${here.length} ${what}, ${file} has ${there.length}. Keep the sections of the English text, in its order.`,
    ];
  });
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

function at(own: TranslatedPage, path: PropertyKey[]): string {
  return `${own.file}:${own.lineOf(path)}`;
}
