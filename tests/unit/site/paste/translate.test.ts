import { expect, test } from "vitest";
import { loadArticles } from "../../../../src/content/issues.ts";
import { loadTranslations } from "../../../../src/content/translations.ts";
import { buildIndex } from "../../../../src/match/build-index.ts";
import { createMatcher } from "../../../../src/match/matcher.ts";
import { shownOf } from "../../../../src/site/client/paste/show.ts";
import { inLanguage } from "../../../../src/site/client/paste/translate.ts";
import { titlesOf } from "../../../../src/site/data-files/titles.ts";
import { repository } from "../../../fixtures/repository.ts";

test("an answer has the words of the translation, and what was printed as it was printed", async () => {
  const index = buildIndex(await loadArticles(repository), [], []);
  const titles = titlesOf("zh-cn", await loadTranslations(repository, "zh-cn"));
  const show = (text: string) => shownOf(text, createMatcher(index).explain(text), index);
  const shown = show("open executable: Operation not permitted");
  const [found] = inLanguage(shown, titles).articles.filter(({ slug }) => slug === "exec-directory");
  expect(found?.locale).toBe("zh-cn");
  expect(found?.summary).toMatch(/\p{Script=Han}/u);
  expect(found?.reasons[0]?.releases).toMatch(/\p{Script=Han}/u);
  expect(found?.reasons[0]?.words).toEqual(
    shown.articles.find(({ slug }) => slug === "exec-directory")?.reasons[0]?.words,
  );
  // Nobody has translated this one: it stays in English, and says so.
  const english = show("exec /app/start.sh: exec format error");
  expect(inLanguage(english, titles).articles[0]).toEqual(english.articles[0]);
  expect(english.articles[0]?.locale).toBe("en");
});
