import type { Article } from "../content/issues.ts";
import { isOutdated, phrasesIn, type TranslatedArticle } from "../content/translations.ts";
import { nearest } from "../schema/nearest.ts";
import { digestLength } from "../schema/translation.ts";

/** What a translation has other than its English article: which article, phrases, symptoms, sections. */
export function checkTranslations(articles: Article[], translations: TranslatedArticle[]): string[] {
  return translations.flatMap((own) => {
    const article = articles.find(({ slug }) => slug === own.slug);
    if (!article) return [unknownSlug(own, articles)];
    if (isOutdated(own, article)) return [];
    return [...phraseProblems(own, article), ...symptomProblems(own, article), ...bodyProblems(own, article)];
  });
}

/** Translations whose English article has changed since: no error, since the page tells it, but work. */
export function outdatedTranslations(articles: Article[], translations: TranslatedArticle[]): string[] {
  return translations.flatMap((own) => {
    const article = articles.find(({ slug }) => slug === own.slug);
    if (!article || !isOutdated(own, article)) return [];
    const digest = article.digest.slice(0, digestLength);
    return [
      `${at(own, ["translates"])}: ${article.file} has changed since it was translated. Bring the translation up to date and write: translates: ${quoted(digest)}`,
    ];
  });
}

function unknownSlug(own: TranslatedArticle, articles: Article[]): string {
  const near = nearest(
    own.slug,
    articles.map(({ slug }) => slug),
  );
  return `${own.file}:1: there is no article "${own.slug}" to translate.${near ? ` Did you mean "${near}"?` : ""}`;
}

function phraseProblems(own: TranslatedArticle, { file, issue }: Article): string[] {
  const phrases = Object.keys(own.translation.phrases);
  const english = phrasesIn(issue);
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

/** The sections of a text, by their headings and by the places that its fixes are for. */
function bodyProblems(own: TranslatedArticle, { file, body }: Article): string[] {
  return [
    ["headings (##)", /^## .*$/, () => "##"] as const,
    ["fixes (<Fix>)", /^<Fix .*$/, (line: string) => line] as const,
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

function at(own: TranslatedArticle, path: PropertyKey[]): string {
  return `${own.file}:${own.lineOf(path)}`;
}
