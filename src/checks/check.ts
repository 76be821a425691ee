import { loadCatalogues } from "../content/catalogues.ts";
import { type ConceptPage, loadConcepts } from "../content/concepts.ts";
import { type Article, loadArticles } from "../content/issues.ts";
import { loadLife } from "../content/life.ts";
import { loadRuntimes } from "../content/runtimes.ts";
import { loadWrappers } from "../content/wrappers.ts";
import { type ExampleFolder, loadExamples } from "../lab/example/load.ts";
import { buildIndex } from "../match/build-index.ts";
import { createMatcher } from "../match/matcher.ts";
import type { Life } from "../schema/life.ts";
import type { Runtime } from "../schema/runtime.ts";
import { UserError } from "../schema/user-error.ts";
import { checkClaims } from "./claims.ts";
import { checkConcepts } from "./concepts.ts";
import { checkFindable } from "./findable.ts";
import { checkLife } from "./life.ts";
import { checkPatterns } from "./patterns.ts";
import { checkReferences } from "./references.ts";
import { checkTodo } from "./todo.ts";
import { checkUntouched } from "./untouched.ts";

/** Everything that an author writes and the lab records, checked. */
export type Content = {
  articles: Article[];
  concepts: ConceptPage[];
  examples: ExampleFolder[];
  life: Life | undefined;
  runtimes: Runtime[];
};

/**
 * Loads all content and proves the invariants that need no replay: shapes, references both ways, version claims
 * against recordings, every article findable by its own output, no recording edited by hand,
 * no word left to be written.
 * @throws UserError listing every problem with file and line
 */
export async function checkContent(root: string): Promise<Content> {
  const [articles, concepts, examples, life, runtimes, catalogues, wrappers] = await Promise.all([
    loadArticles(root),
    loadConcepts(root),
    loadExamples(root),
    loadLife(root),
    loadRuntimes(root),
    loadCatalogues(root),
    loadWrappers(root),
  ]);
  const unfit = checkPatterns(articles);
  if (unfit.length > 0) throw new UserError(unfit.join("\n"));
  const content = { articles, concepts, examples, life, runtimes };
  const problems = [
    ...[checkReferences, checkConcepts, checkLife, checkUntouched, checkClaims].flatMap((check) =>
      check(content),
    ),
    ...checkFindable(content, createMatcher(buildIndex(articles, catalogues, wrappers))),
    ...(await checkTodo(root, content)),
  ];
  if (problems.length > 0) throw new UserError(problems.join("\n"));
  return content;
}
