import { mkdir } from "node:fs/promises";
import path from "node:path";
import type { OfflineArticle } from "../../article/offline.ts";
import { parseArticleBody } from "../../article/parse.ts";
import { ruleLibrary } from "../../article/rule-library.ts";
import { ruleTextProblems, textProblems } from "../../checks/tags.ts";
import { loadCatalogues } from "../../content/catalogues.ts";
import { type Article, loadArticles } from "../../content/issues.ts";
import { loadOperations, loadTies } from "../../content/operations.ts";
import { loadRules } from "../../content/rules.ts";
import { loadWrappers } from "../../content/wrappers.ts";
import { UserError } from "../../errors/user-error.ts";
import { writeAtomically } from "../../files/write.ts";
import { buildIndexFiles } from "../../match/build-index.ts";
import { indexFile, type Library, libraryFile, moreFile, rulesFile } from "./data.ts";

/**
 * Makes the command's data from a project's content.
 * @param site the address of the site that shows the same content, if there is one
 * @throws UserError naming what is wrong with the content
 */
export async function writeData(root: string, folder: string, site: string | undefined): Promise<void> {
  const [articles, catalogues, wrappers, rules, operations, ties] = await Promise.all([
    loadArticles(root),
    loadCatalogues(root),
    loadWrappers(root),
    loadRules(root),
    loadOperations(root),
    loadTies(root),
  ]);
  const problems = [...articles.flatMap(textProblems), ...rules.flatMap(ruleTextProblems)];
  if (problems.length > 0) throw new UserError(problems.join("\n"));
  const library: Library = { ...(site ? { site } : {}), articles: articles.map(offline) };
  await mkdir(folder, { recursive: true });
  const { index, more } = buildIndexFiles(articles, catalogues, wrappers);
  await writeAtomically(path.join(folder, indexFile), JSON.stringify(index));
  await writeAtomically(path.join(folder, moreFile), JSON.stringify(more));
  const ofRules = ruleLibrary({ rules, operations, ties });
  await writeAtomically(path.join(folder, rulesFile), JSON.stringify(ofRules));
  await writeAtomically(path.join(folder, libraryFile), JSON.stringify(library));
}

function offline({ slug, issue, body, file }: Article): OfflineArticle {
  const { pastes, examples, notReproduced, ...fields } = issue;
  return { slug, ...fields, body: parseArticleBody(body, file) };
}
