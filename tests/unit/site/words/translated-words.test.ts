import path from "node:path";
import { describe, expect, test } from "vitest";
import { filesIn } from "../../../../src/files/list.ts";
import { defaultLocale, type Locale, locales } from "../../../../src/schema/locale.ts";
import * as spoken from "../../../../src/site/words/spoken.ts";
import { wordsFor } from "../../../../src/site/words/words.ts";
import { repository } from "../../../fixtures/repository.ts";

const folderOf = (locale: Locale): string => path.join(repository, "src", "site", "words", locale);

/** All words of each language: what pages say, and what their programs say, which is what was spoken last. */
const languages = [];
for (const locale of locales) {
  await import(path.join(folderOf(locale), "speak.ts"));
  await import(path.join(folderOf(locale), "speak-offline.ts"));
  const { words: programs, offlineWords: offline, loadPlaygroundWords } = spoken;
  const words = { pages: wordsFor(locale), playground: await loadPlaygroundWords() };
  languages.push({ locale, words, programs, offline });
}

/** Every text and function of a table of words, by the names that lead to it. */
function leavesOf(words: unknown, at = ""): [string, unknown][] {
  if (typeof words !== "object" || words === null) return [[at, words]];
  return Object.entries(words).flatMap(([name, part]) => leavesOf(part, `${at}/${name}`));
}

/** Every text of a table, functions apart. */
function textsOf(words: unknown): [string, string][] {
  return leavesOf(words).flatMap(([at, text]): [string, string][] =>
    typeof text === "string" ? [[at, text]] : [],
  );
}

/** Names of words with what stands there. What English says of runtimes stands in `content/runtimes/`. */
function namesOf(words: unknown): string[] {
  return leavesOf(words)
    .filter(([at]) => !at.startsWith("/pages/runtime/about"))
    .map(([at, leaf]) => `${at}: ${typeof leaf}`)
    .sort();
}

const english = languages.find(({ locale }) => locale === defaultLocale)?.words;
const translated = languages.filter(({ locale }) => locale !== defaultLocale);

test.each(languages)("what programs say in $locale is what its pages say", ({ words, programs, offline }) => {
  expect(words.pages).toMatchObject(programs);
  expect(offline).toBe(words.pages.offlinePage);
});

describe.each(translated)("$locale", ({ locale, words }) => {
  test("has the files and the words that English has", async () => {
    expect(await filesIn(folderOf(locale))).toEqual(await filesIn(folderOf(defaultLocale)));
    expect(namesOf(words)).toEqual(namesOf(english));
    expect(namesOf(words).length).toBeGreaterThan(400);
  });

  test("has no sentence of the interface in English", () => {
    const inEnglish = new Map(textsOf(english));
    // Three words and more: names and technical terms are the same in both.
    const left = textsOf(words).filter(
      ([at, text]) => inEnglish.get(at) === text && /[a-z] \S+ [a-z]/i.test(text),
    );
    expect(left).toEqual([]);
    expect(textsOf(words).length).toBeGreaterThan(300);
  });

  test("has full-width punctuation between Chinese characters, and a blank between them and Latin letters", () => {
    const code = /`[^`]*`/g;
    const wrong = textsOf(words).filter(([, text]) => {
      const prose = text.replaceAll(code, "x").replaceAll(/\]\([\w-]+\)/g, "]");
      return /\p{Script=Han}[,.;:!?]|[,;!?]\p{Script=Han}|\p{Script=Han}[a-z]|[a-z]\p{Script=Han}/iu.test(
        prose,
      );
    });
    expect(wrong).toEqual([]);
  });
});
