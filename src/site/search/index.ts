import { readFile, rm } from "node:fs/promises";
import path from "node:path";
import { fileURLToPath } from "node:url";
import type { AstroIntegration } from "astro";
import * as pagefind from "pagefind";
import { loadConcepts } from "../../content/concepts.ts";
import { loadArticles } from "../../content/issues.ts";
import { loadExamples } from "../../lab/example/load.ts";
import { contentRoot } from "../root.ts";
import { articleRecord, conceptRecord, pageRecord, type SearchRecord } from "./record.ts";

/** Pages beside the articles that search finds: the guides, not the lists that lead to articles. */
const guides = ["how-it-works", "contribute", "lab"];

/** Pagefind's ready-made interfaces: the site has its own. */
const unused = [
  "pagefind-ui.js",
  "pagefind-ui.css",
  "pagefind-modular-ui.js",
  "pagefind-modular-ui.css",
  "pagefind-component-ui.js",
  "pagefind-component-ui.css",
  "pagefind-highlight.js",
];

/** Builds the search index after the pages, record by record, below `pagefind/`. */
export function searchIndex(): AstroIntegration {
  return {
    name: "crunbook:search",
    hooks: {
      "astro:build:done": async ({ dir, logger }) => {
        const dist = fileURLToPath(dir);
        const records = [
          ...(await articleRecords()),
          ...(await loadConcepts(contentRoot)).map((page) => conceptRecord(page, `/concepts/${page.slug}/`)),
          ...(await guideRecords(dist)),
        ];
        await writeIndex(records, path.join(dist, "pagefind"));
        logger.info(`${records.length} records`);
      },
    },
  };
}

async function articleRecords(): Promise<SearchRecord[]> {
  const [articles, examples] = await Promise.all([loadArticles(contentRoot), loadExamples(contentRoot)]);
  return articles.map((article) =>
    articleRecord(
      article,
      examples.filter((example) => article.issue.examples.includes(example.slug)),
      `/issues/${article.slug}/`,
    ),
  );
}

function guideRecords(dist: string): Promise<SearchRecord[]> {
  return Promise.all(
    guides.map(async (guide) => {
      const html = await readFile(path.join(dist, guide, "index.html"), "utf8");
      const title = /<h1[^>]*>(.*?)<\/h1>/s.exec(html)?.[1] ?? guide;
      const summary = /<meta name="description" content="([^"]*)"/.exec(html)?.[1] ?? "";
      const main = /<main[^>]*>(.*)<\/main>/s.exec(html)?.[1] ?? "";
      return pageRecord({
        url: `/${guide}/`,
        title: plain(title),
        summary: plain(summary),
        text: plain(main),
      });
    }),
  );
}

/** The text of our own pages' HTML. */
function plain(html: string): string {
  return html
    .replaceAll(/<[^>]*>/g, " ")
    .replaceAll("&lt;", "<")
    .replaceAll("&gt;", ">")
    .replaceAll("&quot;", '"')
    .replaceAll("&#39;", "'")
    .replaceAll("&amp;", "&")
    .replaceAll(/\s+/g, " ")
    .trim();
}

async function writeIndex(records: SearchRecord[], outputPath: string): Promise<void> {
  const { index, errors } = await pagefind.createIndex({ forceLanguage: "en" });
  if (!index) throw new Error(`Pagefind did not start: ${errors.join("; ")}`);
  try {
    for (const record of records) {
      const added = await index.addHTMLFile(record);
      if (added.errors.length > 0) throw new Error(`Pagefind: ${record.url}: ${added.errors.join("; ")}`);
    }
    const written = await index.writeFiles({ outputPath });
    if (written.errors.length > 0) throw new Error(`Pagefind: ${written.errors.join("; ")}`);
  } finally {
    await pagefind.close();
  }
  await Promise.all(unused.map((name) => rm(path.join(outputPath, name), { force: true })));
}
