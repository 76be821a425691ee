import { createHash } from "node:crypto";
import { readFile, rm } from "node:fs/promises";
import path from "node:path";
import { fileURLToPath } from "node:url";
import type { AstroIntegration } from "astro";
import * as pagefind from "pagefind";
import { emitterNames } from "../../schema/emitters.ts";
import { defaultLocale, type Locale, languages, localeFolder, locales } from "../../schema/locale.ts";
import { siteExitCodes } from "../browse/site-exit-codes.ts";
import { siteConcepts } from "../data/concepts.ts";
import { siteData } from "../data/data.ts";
import { siteContent } from "../data/site-content.ts";
import { emitterPages } from "../messages/site-messages.ts";
import { wordsFor } from "../words/words.ts";
import { indexOnce } from "./kept-index.ts";
import { messageIndex } from "./message-index.ts";
import {
  articleRecord,
  conceptRecord,
  messagesRecord,
  pageRecord,
  ruleRecord,
  type SearchRecord,
} from "./record.ts";

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

/** The last index of each language. */
const cache = path.resolve(".cache/pagefind");

/** Builds a search index for each language after the pages, record by record, below `pagefind/`. */
export function searchIndex(): AstroIntegration {
  return {
    name: "crunbook:search",
    hooks: {
      "astro:build:done": async ({ dir, logger }) => {
        const dist = fileURLToPath(dir);
        try {
          const write = async (name: string, folder: string, records: SearchRecord[]): Promise<void> => {
            const outputPath = path.join(dist, "pagefind", folder);
            const how = await indexOnce(path.join(cache, name), await madeFrom(records), outputPath, () =>
              writeIndex(records, outputPath),
            );
            logger.info(`${name}: ${records.length} records${how === "kept" ? ", as before" : ""}`);
          };
          for (const locale of locales) {
            await write(locale, localeFolder(locale), [
              ...(await articleRecords(locale)),
              ...(await conceptRecords(locale)),
              ...(await ruleRecords()),
              ...(await guideRecords(dist, locale)),
              ...(await exitCodeRecords(locale)),
            ]);
          }
          // Apart from the articles: theirs stays small, and what is found in it has the order that it had.
          await write("messages", messageIndex, await messageRecords());
        } finally {
          await pagefind.close();
        }
      },
    },
  };
}

/**
 * The pages of messages, once for all languages. Not message by message: that would be a file for each of twelve thousand,
 * where a page that is found tells which of its messages has the words.
 */
async function messageRecords(): Promise<SearchRecord[]> {
  return (await emitterPages()).flatMap(({ catalogue: { emitter }, parts }) => {
    const name = emitterNames[emitter];
    return parts.map((part) =>
      messagesRecord({
        url: parts.length > 1 ? `/messages/${emitter}/${part.slug}/` : `/messages/${emitter}/`,
        // What a result says below its message, in whatever language.
        title: part.source === "" ? name : `${name}: ${part.source}`,
        emitter,
        messages: part.messages,
      }),
    );
  });
}

/** Every article, in the language or else in English: what is not translated shall be found too. */
async function articleRecords(locale: Locale): Promise<SearchRecord[]> {
  const [{ articles, examples }, { keywords }] = await Promise.all([siteData(locale), siteContent()]);
  return articles.map((article) =>
    articleRecord(
      article,
      [...examples.values()].filter(({ slug }) => article.issue.examples.includes(slug)),
      `/${localeFolder(article.locale)}issues/${article.slug}/`,
      keywords.get(locale)?.[article.slug],
    ),
  );
}

/** Every concept page, likewise. */
async function conceptRecords(locale: Locale): Promise<SearchRecord[]> {
  return (await siteConcepts(locale)).map((page) =>
    conceptRecord(page, `/${localeFolder(page.locale)}concepts/${page.slug}/`),
  );
}

/** Every rule: they are in English for all. */
async function ruleRecords(): Promise<SearchRecord[]> {
  const { rules } = await siteContent();
  return rules.map((page) => ruleRecord(page, `/${localeFolder(page.locale)}rules/${page.slug}/`));
}

/** The pages of exit codes, found by what programs say of them in any language. */
async function exitCodeRecords(locale: Locale): Promise<SearchRecord[]> {
  const { exitCode } = wordsFor(locale);
  return (await siteExitCodes(locale)).map(({ code, causes }) =>
    pageRecord({
      url: `/${localeFolder(locale)}exit-codes/${code}/`,
      locale,
      title: exitCode.heading(code),
      summary: exitCode.meanings[code] ?? exitCode.oneDescription(code),
      text: [
        `exit code ${code}, exit status ${code}, exited (${code})`,
        ...causes.map(({ issue }) => issue.title),
      ].join(". "),
    }),
  );
}

async function guideRecords(dist: string, locale: Locale): Promise<SearchRecord[]> {
  return Promise.all(guides.map((guide) => guideRecord(dist, guide, locale)));
}

async function guideRecord(dist: string, guide: string, locale: Locale): Promise<SearchRecord> {
  const html = await readFile(path.join(dist, localeFolder(locale), guide, "index.html"), "utf8");
  const title = /<h1[^>]*>(.*?)<\/h1>/s.exec(html)?.[1] ?? guide;
  const summary = /<meta name="description" content="([^"]*)"/.exec(html)?.[1] ?? "";
  const main = /<main[^>]*>(.*)<\/main>/s.exec(html)?.[1] ?? "";
  return pageRecord({
    url: `/${localeFolder(locale)}${guide}/`,
    locale,
    title: plain(title),
    summary: plain(summary),
    text: plain(main),
  });
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

/** Names all that an index is made from: the records, Pagefind, and what this file does with them. */
async function madeFrom(records: SearchRecord[]): Promise<string> {
  const program = await readFile(fileURLToPath(new URL("../package.json", import.meta.resolve("pagefind"))));
  const self = await readFile(fileURLToPath(import.meta.url));
  return createHash("sha256").update(program).update(self).update(JSON.stringify(records)).digest("hex");
}

/** Its language is English for all: error texts are, and Chinese comes in pairs of characters that no rule changes. */
async function writeIndex(records: SearchRecord[], outputPath: string): Promise<void> {
  const { index, errors } = await pagefind.createIndex({ forceLanguage: languages[defaultLocale].tag });
  if (!index) throw new Error(`Pagefind did not start: ${errors.join("; ")}`);
  for (const record of records) {
    const added = await index.addHTMLFile(record);
    if (added.errors.length > 0) throw new Error(`Pagefind: ${record.url}: ${added.errors.join("; ")}`);
  }
  const written = await index.writeFiles({ outputPath });
  if (written.errors.length > 0) throw new Error(`Pagefind: ${written.errors.join("; ")}`);
  await index.deleteIndex();
  await Promise.all(unused.map((name) => rm(path.join(outputPath, name), { force: true })));
}
