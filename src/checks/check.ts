import { loadCatalogues } from "../content/catalogues.ts";
import { type ConceptPage, loadConcepts } from "../content/concepts.ts";
import { type Article, loadArticles } from "../content/issues.ts";
import { loadLife } from "../content/life.ts";
import { loadRuntimes } from "../content/runtimes.ts";
import {
  loadAllConceptTranslations,
  type TranslatedConcept,
} from "../content/translations/concept-translations.ts";
import { loadAllTranslations, type TranslatedArticle } from "../content/translations/issue-translations.ts";
import { loadKeywords } from "../content/translations/keywords.ts";
import { loadMeanings } from "../content/translations/wrapper-meanings.ts";
import { loadWrappers } from "../content/wrappers.ts";
import { UserError } from "../errors/user-error.ts";
import { type ExampleFolder, loadExamples } from "../lab/example/load.ts";
import { buildIndex } from "../match/build-index.ts";
import { createMatcher } from "../match/matcher.ts";
import type { Life } from "../schema/life.ts";
import { translatedLocales } from "../schema/locale.ts";
import type { Runtime } from "../schema/runtime.ts";
import type { Wrapper } from "../schema/wrapper.ts";
import { checkClaims } from "./claims.ts";
import { checkConcepts } from "./concepts.ts";
import { checkFindable } from "./findable.ts";
import { checkKeywords } from "./keywords.ts";
import { checkLife } from "./life.ts";
import { checkMeanings } from "./meanings.ts";
import { checkPatterns } from "./patterns.ts";
import { checkReferences } from "./references.ts";
import { checkTodo } from "./todo.ts";
import { checkConceptTranslations, checkTranslations } from "./translations.ts";
import { checkUntouched } from "./untouched.ts";

/** Everything that an author writes and the lab records, checked. */
export type Content = {
  articles: Article[];
  translations: TranslatedArticle[];
  concepts: ConceptPage[];
  conceptTranslations: TranslatedConcept[];
  examples: ExampleFolder[];
  life: Life | undefined;
  runtimes: Runtime[];
};

/**
 * Loads all content and proves the invariants that need no replay: shapes, references both ways, version claims
 * against recordings, every article findable by its own output, no recording edited by hand,
 * every translation with what its English page has, no word left to be written.
 * @throws UserError listing every problem with file and line
 */
export async function checkContent(root: string): Promise<Content> {
  const [
    articles,
    translations,
    concepts,
    conceptTranslations,
    examples,
    life,
    runtimes,
    catalogues,
    wrappers,
  ] = await Promise.all([
    loadArticles(root),
    loadAllTranslations(root),
    loadConcepts(root),
    loadAllConceptTranslations(root),
    loadExamples(root),
    loadLife(root),
    loadRuntimes(root),
    loadCatalogues(root),
    loadWrappers(root),
  ]);
  const unfit = checkPatterns(articles);
  if (unfit.length > 0) throw new UserError(unfit.join("\n"));
  const content = { articles, translations, concepts, conceptTranslations, examples, life, runtimes };
  const problems = [
    ...[checkReferences, checkConcepts, checkLife, checkUntouched, checkClaims].flatMap((check) =>
      check(content),
    ),
    ...checkFindable(content, createMatcher(buildIndex(articles, catalogues, wrappers))),
    ...checkTranslations(articles, translations),
    ...checkConceptTranslations(concepts, conceptTranslations),
    ...(await keywordProblems(root, content)),
    ...(await meaningProblems(root, wrappers)),
    ...(await checkTodo(root, content)),
  ];
  if (problems.length > 0) throw new UserError(problems.join("\n"));
  return content;
}

async function keywordProblems(root: string, { articles }: Content): Promise<string[]> {
  const problems = await Promise.all(
    translatedLocales.map(async (locale) =>
      checkKeywords(await loadKeywords(root, locale), locale, articles),
    ),
  );
  return problems.flat();
}

async function meaningProblems(root: string, wrappers: Wrapper[]): Promise<string[]> {
  const problems = await Promise.all(
    translatedLocales.map(async (locale) =>
      checkMeanings(await loadMeanings(root, locale), locale, wrappers),
    ),
  );
  return problems.flat();
}
