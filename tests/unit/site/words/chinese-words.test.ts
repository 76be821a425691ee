import { expect, test } from "vitest";
import type { Locale } from "../../../../src/schema/locale.ts";
import { diagramWordsFor } from "../../../../src/site/words/diagrams.ts";
import { playgroundWords as playEnglish } from "../../../../src/site/words/en/playground.ts";
import { fieldPurposesFor } from "../../../../src/site/words/fields.ts";
import { offlineWordsFor } from "../../../../src/site/words/offline.ts";
import { wordsFor } from "../../../../src/site/words/words.ts";
import { playgroundWords as playChinese } from "../../../../src/site/words/zh-cn/playground.ts";

/** All words of a language: a table for each place that has its own. */
function wordsIn(locale: Locale): object {
  return {
    interface: wordsFor(locale),
    diagrams: diagramWordsFor(locale),
    fields: fieldPurposesFor(locale),
    offline: offlineWordsFor(locale),
    playground: locale === "en" ? playEnglish : playChinese,
  };
}

/** Every text of a table, functions apart, by the names that lead to it. */
function textsOf(words: unknown, at = ""): [string, string][] {
  if (typeof words === "string") return [[at, words]];
  if (typeof words !== "object" || words === null) return [];
  return Object.entries(words).flatMap(([name, part]) => textsOf(part, `${at}/${name}`));
}

const chinese = textsOf(wordsIn("zh-cn"));

test("no sentence of the interface stays in English", () => {
  const english = new Map(textsOf(wordsIn("en")));
  // Three words and more: names and technical terms are the same in both.
  const left = chinese.filter(([at, text]) => english.get(at) === text && /[a-z] \S+ [a-z]/i.test(text));
  expect(left).toEqual([]);
  expect(chinese.length).toBeGreaterThan(300);
});

test("Chinese sentences have full-width punctuation, and a blank between Chinese and Latin letters", () => {
  const code = /`[^`]*`/g;
  const wrong = chinese.filter(([, text]) => {
    const prose = text.replaceAll(code, "x").replaceAll(/\]\([\w-]+\)/g, "]");
    return /\p{Script=Han}[,.;:!?]|[,;!?]\p{Script=Han}|\p{Script=Han}[a-z]|[a-z]\p{Script=Han}/iu.test(
      prose,
    );
  });
  expect(wrong).toEqual([]);
});
