import { readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, test } from "vitest";
import { filesIn } from "../../../../src/files/list.ts";
import { defaultLocale, type Locale, locales, languages as rows } from "../../../../src/schema/locale.ts";
import * as spoken from "../../../../src/site/words/spoken.ts";
import { wordsFor } from "../../../../src/site/words/words.ts";
import { repository } from "../../../fixtures/repository.ts";
import { leavesOf, textsOf } from "../../../fixtures/said-words.ts";

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

test.each(languages)("$locale writes numbers as it does, wherever it says one", async ({ locale, words }) => {
  const { tag } = rows[locale];
  const { grouped, sized } = words.pages;
  expect(grouped(7_654_321)).toBe((7_654_321).toLocaleString(tag));
  expect(sized(7_650_000)).toBe(`${(7.7).toLocaleString(tag)} MB`);
  expect(sized(7_654)).toBe("8 kB");
  const said = textsOf(words).filter(({ tags }) => tags.length > 0);
  expect(said.filter(({ tags }) => tags.some((one) => one !== tag))).toEqual([]);
  expect(said.length).toBeGreaterThan(30);
  // The language of its numbers is said once: words that are copied from another language have their new one.
  const asking = (await filesIn(folderOf(locale))).filter((file) =>
    readFileSync(path.join(folderOf(locale), file), "utf8").includes('"../numbers.ts"'),
  );
  expect(asking).toEqual(["numbers.ts"]);
});

describe.each(translated)("$locale", ({ locale, words }) => {
  test("has the files and the words that English has", async () => {
    expect(await filesIn(folderOf(locale))).toEqual(await filesIn(folderOf(defaultLocale)));
    expect(namesOf(words)).toEqual(namesOf(english));
    expect(namesOf(words).length).toBeGreaterThan(400);
  });

  test("has no sentence of the interface in English", () => {
    const inEnglish = new Map(textsOf(english).map(({ at, text }) => [at, text]));
    // Three words and more: names and technical terms are the same in both.
    const left = textsOf(words).filter(
      ({ at, text }) => inEnglish.get(at) === text && /[a-z] \S+ [a-z]/i.test(text),
    );
    expect(left).toEqual([]);
    expect(textsOf(words).length).toBeGreaterThan(450);
  });

  test("has full-width punctuation between Chinese characters, and a blank between them and Latin letters", () => {
    const code = /`[^`]*`/g;
    const wrong = textsOf(words).filter(({ text }) => {
      const prose = text.replaceAll(code, "x").replaceAll(/\]\([\w-]+\)/g, "]");
      return /\p{Script=Han}[,.;:!?]|[,;!?]\p{Script=Han}|\p{Script=Han}[a-z]|[a-z]\p{Script=Han}/iu.test(
        prose,
      );
    });
    expect(wrong).toEqual([]);
  });
});
