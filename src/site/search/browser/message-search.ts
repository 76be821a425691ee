import { localeFolder } from "../../../schema/locale.ts";
import { pageLocale } from "../../dom/page-language.ts";
import { messageIndex } from "../message-index.ts";
import { soughtTokens, tokensIn } from "../tokens.ts";
import {
  type Answer,
  dataOf,
  type Filters,
  type Hit,
  lazyIndex,
  noAnswer,
  type PagefindData,
} from "./loaded-index.ts";

/** Pages of messages that are looked through: a page has up to two hundred. */
const looked = 8;

const loadMessages = lazyIndex(() => {
  const { base = "/" } = document.body.dataset;
  return `${base}pagefind/${messageIndex}`;
});

/**
 * Messages that have all the words that were typed, those first that say little else.
 * @param filters `runtime` is the program whose messages are meant; a filter that messages do not have finds none
 */
export async function searchMessages(typed: string, filters: Filters, limit: number): Promise<Answer> {
  const { runtime, ...others } = filters;
  const tokens = soughtTokens(typed);
  if (tokens.length === 0 || Object.keys(others).length > 0) return noAnswer;
  const pagefind = await loadMessages();
  const { results } = await pagefind.search(tokens.join(" "), {
    filters: runtime === undefined ? {} : { emitter: runtime },
  });
  const pages = await dataOf(results.slice(0, looked));
  const hits = pages
    .flatMap((page) => messagesOf(page, tokens))
    .sort((a, b) => a.title.length - b.title.length);
  return { hits: hits.slice(0, limit), total: hits.length, complete: true };
}

/** The messages of a page that have every word. */
function messagesOf({ meta, sub_results }: PagefindData, tokens: string[]): Hit[] {
  return sub_results
    .filter(({ title }) => tokensIn(tokens, title).length === tokens.length)
    .map(({ url, title }) => ({
      url: inOwnLanguage(url),
      title,
      kind: "message",
      locale: pageLocale(),
      summary: meta["title"] ?? "",
      exact: [],
      runtimes: "",
    }));
}

/** The index names the pages at the site's root, which are there in every language. */
function inOwnLanguage(url: string): string {
  const { base = "/" } = document.body.dataset;
  return base + localeFolder(pageLocale()) + url.slice(base.length);
}
