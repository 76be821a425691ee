import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, test } from "vitest";
import { filesIn } from "../../../../src/files/list.ts";
import {
  defaultLocale,
  isWhole,
  type Locale,
  locales,
  languages as rows,
} from "../../../../src/schema/locale.ts";
import type { OfflineWords } from "../../../../src/site/words/en/offline.ts";
import * as spoken from "../../../../src/site/words/spoken.ts";
import {
  type PlaygroundWords,
  type ProgramWords,
  type Words,
  wordsFor,
} from "../../../../src/site/words/words.ts";
import { repository } from "../../../fixtures/repository.ts";
import { leavesOf, type SaidText, textsOf } from "../../../fixtures/said-words.ts";

const folderOf = (locale: Locale): string => path.join(repository, "src", "site", "words", locale);
const guidesOf = (locale: Locale): string => path.join(repository, "src", "site", "guides", locale);

/** The files of a language's folder; it need not have one for its guides. */
async function filesOf(folder: string): Promise<string[]> {
  return existsSync(folder) ? filesIn(folder) : [];
}

/** The files of a folder that have these words in them. */
async function filesWith(folder: string, words: string): Promise<string[]> {
  const files = await filesIn(folder);
  return files.filter((file) => readFileSync(path.join(folder, file), "utf8").includes(words));
}

type Language = {
  locale: Locale;
  words: { pages: Words; playground: PlaygroundWords };
  programs: ProgramWords;
  offline: OfflineWords;
};

/** What was spoken last: each language's file says its words to programs when it is loaded. */
async function spokenLast() {
  const { words: programs, offlineWords: offline, loadPlaygroundWords } = spoken;
  return { programs, offline, playground: await loadPlaygroundWords() };
}

await import(path.join(folderOf(defaultLocale), "speak.ts"));
await import(path.join(folderOf(defaultLocale), "speak-offline.ts"));
const spokenInEnglish = await spokenLast();

/** All words of each language: what pages say, and what their programs say, which is English where it has no file for it. */
const languages: Language[] = [];
for (const locale of locales) {
  const files = await filesIn(folderOf(locale));
  let said = spokenInEnglish;
  if (locale !== defaultLocale && files.includes("speak.ts")) {
    await import(path.join(folderOf(locale), "speak.ts"));
    said = { ...(await spokenLast()), offline: said.offline };
  }
  if (locale !== defaultLocale && files.includes("speak-offline.ts")) {
    await import(path.join(folderOf(locale), "speak-offline.ts"));
    said = { ...said, offline: spoken.offlineWords };
  }
  const { playground, ...programs } = said;
  languages.push({ locale, words: { pages: wordsFor(locale), playground }, ...programs });
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
const whole = translated.filter(({ locale }) => isWhole(locale));

const englishTexts = new Set(textsOf(english).map(({ at, text }) => `${at} ${text}`));
const isEnglish = ({ at, text }: SaidText): boolean => englishTexts.has(`${at} ${text}`);

test.each(languages)("what programs say in $locale is what its pages say", ({ words, programs, offline }) => {
  expect(words.pages).toMatchObject(programs);
  expect(offline).toBe(words.pages.offlinePage);
});

test.each(languages)("$locale writes numbers as it does, wherever it says one", async ({ locale, words }) => {
  const { tag } = rows[locale];
  const { grouped, sized } = words.pages;
  // A language without words for programs leaves these to English, as it leaves it sentences.
  if (isWhole(locale) || grouped !== english?.pages.grouped) {
    expect(grouped(7_654_321)).toBe((7_654_321).toLocaleString(tag));
    expect(sized(7_650_000)).toBe(`${(7.7).toLocaleString(tag)} MB`);
    expect(sized(7_654)).toBe("8 kB");
  }
  const said = textsOf(words).filter(({ tags }) => tags.length > 0);
  const own = isWhole(locale) ? said : said.filter((text) => !isEnglish(text));
  expect(own.filter(({ tags }) => tags.some((one) => one !== tag))).toEqual([]);
  expect(said.length).toBeGreaterThan(30);
  const files = await filesIn(folderOf(locale));
  // The language of its numbers is said once: words that are copied from another language have their new one.
  const asking = await filesWith(folderOf(locale), "numbersIn");
  const borrowed = await filesWith(folderOf(locale), "english-numbers.ts");
  expect([...asking, ...borrowed]).toEqual(files.includes("numbers.ts") ? ["numbers.ts"] : []);
});

test("each language says its own name", () => {
  const names = languages.map(({ words }) => words.pages.language);
  expect(new Set(names).size).toBe(names.length);
});

test.each(languages)("no file of $locale is left out", async ({ locale }) => {
  const files = await filesIn(folderOf(locale));
  const used = await Promise.all(files.map((file) => filesWith(folderOf(locale), `"./${file}"`)));
  expect(files.filter((_, at) => used[at]?.length === 0)).toEqual(
    ["Speak.astro", "all.ts"].filter((file) => files.includes(file)),
  );
  // Guides are looked for by these names.
  const guides = await filesOf(guidesOf(locale));
  expect(await filesOf(guidesOf(defaultLocale))).toEqual(expect.arrayContaining(guides));
});

describe.each(translated)("$locale", ({ words }) => {
  test("has no word that English does not have", () => {
    expect(namesOf(english)).toEqual(expect.arrayContaining(namesOf(words)));
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

describe.each(whole)("$locale is whole", ({ locale, words }) => {
  test("has the files and the words that English has", async () => {
    expect(await filesIn(folderOf(locale))).toEqual(await filesIn(folderOf(defaultLocale)));
    expect(await filesOf(guidesOf(locale))).toEqual(await filesOf(guidesOf(defaultLocale)));
    expect(namesOf(words)).toEqual(namesOf(english));
    expect(namesOf(words).length).toBeGreaterThan(400);
    // Its words are all its own: the compiler names one that is not there.
    expect(await filesWith(folderOf(locale), "/completed.ts")).toEqual([]);
  });

  test("has no sentence of the interface in English", () => {
    // Three words and more: names and technical terms are the same in both.
    const left = textsOf(words).filter((text) => isEnglish(text) && /[a-z] \S+ [a-z]/i.test(text.text));
    expect(left).toEqual([]);
    expect(textsOf(words).length).toBeGreaterThan(450);
  });
});
