import { readdir, readFile } from "node:fs/promises";
import path from "node:path";
import { z } from "zod";
import { loadCatalogues } from "../../src/content/catalogues.ts";
import { type Article, loadArticles } from "../../src/content/issues.ts";
import { loadWrappers } from "../../src/content/wrappers.ts";
import { buildIndex } from "../../src/match/build-index.ts";
import { templatesOf } from "../../src/match/columns.ts";
import { projectRoot } from "../../src/root.ts";
import type { MatchIndex } from "../../src/schema/match-index.ts";
import type { Catalogue } from "../../src/schema/message.ts";
import type { Wrapper } from "../../src/schema/wrapper.ts";

/** A paste as people post it, with what it is about. */
export const pasteSchema = z.object({
  id: z.string(),
  paste: z.string(),
  /** The slug of its issue; `none` when nothing that a runtime prints is in it. */
  cause: z.string(),
  /** Issues that are as good an answer. */
  also_ok: z.array(z.string()),
});
export type Paste = z.infer<typeof pasteSchema>;

/**
 * The articles, messages and wrappers of this project, and its matcher's index, as the build makes it; `thinned` is the index with one template
 * in so many.
 */
export async function loadIndex(): Promise<{
  articles: Article[];
  catalogues: Catalogue[];
  wrappers: Wrapper[];
  index: MatchIndex;
  thinned: (every: number) => MatchIndex;
}> {
  const [articles, catalogues, wrappers] = await Promise.all([
    loadArticles(projectRoot),
    loadCatalogues(projectRoot),
    loadWrappers(projectRoot),
  ]);
  const index = buildIndex(articles, catalogues, wrappers);
  return {
    articles,
    catalogues,
    wrappers,
    index,
    thinned(every) {
      const kept = new Set(templatesOf(index).filter((_, i) => i % every === 0));
      const fewer = catalogues.map((catalogue) => ({
        ...catalogue,
        messages: catalogue.messages.filter(({ template }) => kept.has(template)),
      }));
      return buildIndex(articles, fewer, wrappers);
    },
  };
}

/** Where the tests have a file of labelled pastes. */
export function fixtureFile(name: string): string {
  return path.join(projectRoot, "tests", "fixtures", name);
}

/** The fixtures that wordings and rules are measured with, and likelihoods learned from. */
export const fixtureFiles = ["pastes.dev.jsonl", "pastes.dev2.jsonl"].map(fixtureFile);

/** Whether the cause of a paste, or one that is as good an answer, has an article. */
export function hasArticle({ cause, also_ok }: Paste, slugs: ReadonlySet<string>): boolean {
  return [cause, ...also_ok].some((slug) => slugs.has(slug));
}

/** The labelled pastes of the tests, or those of a file of the same form. */
export async function loadPastes(file = fixtureFile("pastes.dev.jsonl")): Promise<Paste[]> {
  const text = await readFile(file, "utf8");
  return text
    .split("\n")
    .filter((line) => line !== "")
    .map((line) => pasteSchema.parse(JSON.parse(line)));
}

/** Every line of every file of a folder that is not blank. */
export async function loadLogLines(folder: string): Promise<string[]> {
  const names = (await readdir(folder)).sort();
  const texts = await Promise.all(names.map((name) => readFile(path.join(folder, name), "utf8")));
  return texts.flatMap((text) => text.split(/\r?\n/)).filter((line) => line.trim() !== "");
}
