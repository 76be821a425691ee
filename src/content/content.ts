import { collectErrors } from "../errors/collect.ts";
import { type ExampleFolder, loadExamples } from "../lab/example/load.ts";
import type { Life } from "../schema/life.ts";
import type { SealedCatalogue } from "../schema/message.ts";
import type { Operation } from "../schema/operation.ts";
import type { Runtime } from "../schema/runtime.ts";
import type { Wrapper } from "../schema/wrapper.ts";
import { loadCatalogues } from "./catalogues.ts";
import { type ConceptPage, loadConcepts } from "./concepts.ts";
import { loadHosts } from "./hosts.ts";
import { type Article, loadArticles } from "./issues.ts";
import { loadLife } from "./life.ts";
import { type EmitterTies, loadOperations, loadTies } from "./operations.ts";
import { loadRules, type RulePage } from "./rules.ts";
import { loadRuntimes } from "./runtimes.ts";
import { loadConceptTranslations, type TranslatedConcept } from "./translations/concept-translations.ts";
import { loadTranslations, type TranslatedArticle } from "./translations/issue-translations.ts";
import { type Keywords, loadKeywords } from "./translations/keywords.ts";
import type { PerLocale } from "./translations/per-locale.ts";
import { loadMeanings, type Meanings } from "./translations/wrapper-meanings.ts";
import { loadWrappers } from "./wrappers.ts";

/** Everything that authors write and the lab records, as it stands on disk. */
export type Content = {
  /** The project's folder, which the paths in it are from. */
  root: string;
  articles: Article[];
  /** Of every language. */
  translations: TranslatedArticle[];
  concepts: ConceptPage[];
  /** Of every language. */
  conceptTranslations: TranslatedConcept[];
  rules: RulePage[];
  operations: Operation[];
  /** Which operation each message speaks of, by program. */
  ties: EmitterTies[];
  /** With their recordings. */
  examples: ExampleFolder[];
  runtimes: Runtime[];
  catalogues: SealedCatalogue[];
  wrappers: Wrapper[];
  /** Undefined when the project has no diagram of a container's life. */
  life: Life | undefined;
  /** The hosts that links may lead to; undefined when the project has no list of them. */
  hosts: string[] | undefined;
  keywords: PerLocale<Keywords>;
  meanings: PerLocale<Meanings>;
};

/**
 * Reads all of a project's content.
 * @throws UserError listing every problem of every file that can't be read
 */
export async function loadContent(root: string): Promise<Content> {
  const loading = {
    articles: loadArticles(root),
    translations: loadTranslations(root),
    concepts: loadConcepts(root),
    conceptTranslations: loadConceptTranslations(root),
    rules: loadRules(root),
    operations: loadOperations(root),
    ties: loadTies(root),
    examples: loadExamples(root),
    runtimes: loadRuntimes(root),
    catalogues: loadCatalogues(root),
    wrappers: loadWrappers(root),
    life: loadLife(root),
    hosts: loadHosts(root),
    keywords: loadKeywords(root),
    meanings: loadMeanings(root),
  };
  // Waits for all, so that what is wrong with one does not hide what is wrong with another.
  await collectErrors<unknown>(Object.values(loading));
  return {
    root,
    articles: await loading.articles,
    translations: await loading.translations,
    concepts: await loading.concepts,
    conceptTranslations: await loading.conceptTranslations,
    rules: await loading.rules,
    operations: await loading.operations,
    ties: await loading.ties,
    examples: await loading.examples,
    runtimes: await loading.runtimes,
    catalogues: await loading.catalogues,
    wrappers: await loading.wrappers,
    life: await loading.life,
    hosts: await loading.hosts,
    keywords: await loading.keywords,
    meanings: await loading.meanings,
  };
}
