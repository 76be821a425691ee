import { expect, test } from "vitest";
import { explanationOf } from "../../../../src/answer/compose.ts";
import { loadArticles } from "../../../../src/content/issues.ts";
import { loadTranslations } from "../../../../src/content/translations/issue-translations.ts";
import { loadMeanings } from "../../../../src/content/translations/wrapper-meanings.ts";
import { loadWrappers } from "../../../../src/content/wrappers.ts";
import { buildIndex } from "../../../../src/match/build-index.ts";
import { kernelAnswered } from "../../../../src/match/chain.ts";
import { createMatcher } from "../../../../src/match/matcher.ts";
import { exitCodeFacts } from "../../../../src/schema/exit-codes.ts";
import { titlesOf } from "../../../../src/site/data-files/titles.ts";
import { inLanguage } from "../../../../src/site/paste/browser/translate.ts";
import { repository } from "../../../fixtures/repository.ts";

const chineseTranslations = async () =>
  (await loadTranslations(repository)).filter(({ locale }) => locale === "zh-cn");

test("an answer has the words of the translation, and what was printed as it was printed", async () => {
  const index = buildIndex(await loadArticles(repository), [], []);
  const titles = titlesOf("zh-cn", await chineseTranslations(), {});
  const show = (text: string) => explanationOf(text, createMatcher(index).explain(text), index);
  const shown = show("open executable: Operation not permitted");
  const [found] = inLanguage(shown, titles).articles.filter(({ slug }) => slug === "exec-directory");
  expect(found?.locale).toBe("zh-cn");
  expect(found?.summary).toMatch(/\p{Script=Han}/u);
  expect(found?.reasons[0]?.releases).toMatch(/\p{Script=Han}/u);
  expect(found?.reasons[0]?.words).toEqual(
    shown.articles.find(({ slug }) => slug === "exec-directory")?.reasons[0]?.words,
  );
  // Nobody has translated this one: it stays in English, and says so.
  const english = show("docker: exec /app/start.sh: exec format error");
  expect(inLanguage(english, titles).articles[0]).toEqual(english.articles[0]);
  expect(english.articles[0]?.locale).toBe("en");
});

test("the parts of an error mean the same in both languages, each in its own", async () => {
  const wrappers = await loadWrappers(repository);
  const meanings = (await loadMeanings(repository)).get("zh-cn") ?? {};
  expect(wrappers.map(({ means }) => means).filter((means) => meanings[means] === undefined)).toEqual([]);
  const index = buildIndex(await loadArticles(repository), [], wrappers);
  const text =
    'docker: Error response from daemon: failed to create shim task: unable to start container process: exec: "/entrypoint.sh": permission denied: unknown';
  const shown = explanationOf(text, createMatcher(index).explain(text), index);
  const titles = titlesOf("zh-cn", [], meanings);
  const { chain } = inLanguage(shown, titles);
  expect(chain.map((link) => link.text)).toEqual(shown.chain.map((link) => link.text));
  const meant = chain.flatMap(({ means }) => means ?? []);
  expect(meant.length).toBeGreaterThan(4);
  expect(meant.filter((means) => !/\p{Script=Han}/u.test(means))).toEqual([]);
  expect(titles.meanings[kernelAnswered("EACCES")]).toBe("EACCES：内核返回的错误");
});

test("an exit code means the same in both languages, and its causes have the translations' titles", async () => {
  const index = buildIndex(await loadArticles(repository), [], []);
  const titles = titlesOf("zh-cn", await chineseTranslations(), {});
  for (const { code } of exitCodeFacts) {
    const text = `exit code ${code}`;
    const { exitCode } = inLanguage(explanationOf(text, createMatcher(index).explain(text), index), titles);
    expect(exitCode?.means, text).toMatch(/\p{Script=Han}/u);
    for (const { slug, locale, title } of exitCode?.causes ?? [])
      expect(title).toBe(
        locale === "zh-cn"
          ? titles.issues[slug]?.title
          : index.issues.find((issue) => issue.slug === slug)?.title,
      );
  }
});

test("a translated title says the paste's values too, and the heading is what was printed", async () => {
  const index = buildIndex(await loadArticles(repository), [], []);
  const titles = titlesOf("zh-cn", await chineseTranslations(), {});
  const text = "Error: crun: the path `/srv/run.sh` exists but it is not executable: Operation not permitted";
  const [found] = inLanguage(explanationOf(text, createMatcher(index).explain(text), index), titles).articles;
  expect(found?.title).toMatch(/^exec: "\/srv\/run\.sh": permission denied，或 /);
  expect(found?.head).toBe("the path `/srv/run.sh` exists but it is not executable");
});
