import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import * as pagefind from "pagefind";
import type { Article } from "../../../../src/content/issues.ts";
import { articleRecord } from "../../../../src/site/search/record.ts";
import { openBrowser } from "../../browser-page.ts";
import type { Contender, Reply } from "./contender.ts";

/**
 * Pagefind in a real browser, asked as the site asks it: pages that have all the words; failing that, those that have
 * the most of the first two dozen.
 */
export async function pagefindSearch(articles: Article[]): Promise<Contender> {
  const folder = await mkdtemp(path.join(tmpdir(), "crunbook-bench-"));
  await writeIndex(articles, folder);
  const browser = await openBrowser({ pagefind: folder });
  return {
    name: "Pagefind",
    async askAll(pastes) {
      const found: { urls: string[]; ms: number }[] = await browser.page.evaluate(async (texts) => {
        const { search } = await import(`${location.origin}/src/site/search/browser/pagefind.ts`);
        const all: { urls: string[]; ms: number }[] = [];
        for (const text of texts) {
          const started = performance.now();
          const answer: { hits: { url: string }[] } = await search(text, {}, 10);
          all.push({ urls: answer.hits.map(({ url }) => url), ms: performance.now() - started });
        }
        return all;
      }, pastes);
      return found.map(
        ({ urls, ms }): Reply => ({ ranked: urls.map((url) => ({ slug: path.basename(url) })), ms }),
      );
    },
    async close() {
      await browser.close();
      await rm(folder, { recursive: true });
    },
  };
}

async function writeIndex(articles: Article[], outputPath: string): Promise<void> {
  const { index, errors } = await pagefind.createIndex({ forceLanguage: "en" });
  if (!index) throw new Error(`Pagefind did not start: ${errors.join("; ")}`);
  for (const article of articles) {
    const bare = { ...article, body: "", issue: { ...article.issue, pastes: [], confirm: [] } };
    await index.addHTMLFile(articleRecord(bare, [], `/issues/${article.slug}/`));
  }
  await index.writeFiles({ outputPath });
  await pagefind.close();
}
