import { exitCodeIn } from "../../../answer/exit-codes.ts";
import { defaultLocale } from "../../../schema/locale.ts";
import { listSeparator, literal, soughtTokens, tokensIn } from "../tokens.ts";
import {
  type Answer,
  dataOf,
  type Filters,
  type Hit,
  lazyIndex,
  noAnswer,
  type Pagefind,
  type PagefindData,
} from "./loaded-index.ts";
import { searchMessages } from "./message-search.ts";

/** As many of Pagefind's results are looked at more closely. */
const looked = 20;

/** Loads the index, once; called as soon as a reader turns to a search box. */
export const loadIndex = lazyIndex(() => {
  const { base = "/", search: folder = `${base}pagefind/` } = document.body.dataset;
  return folder;
});

/** Pages of messages that are in sight below those of articles, however many of either there are. */
const leastMessages = 2;

/**
 * Finds what has all the words that were typed, whatever punctuation stands between them; failing that, what has
 * the most of them. Pages that have the typed text letter by letter come first, messages after all that explains.
 */
export async function search(typed: string, filters: Filters, limit: number): Promise<Answer> {
  const { kind: [kind] = [], ...others } = filters;
  const [pages, messages] = await Promise.all([
    kind === "message" ? noAnswer : searchPages(typed, others, limit),
    // Without them there is still the answer.
    kind === "page" ? noAnswer : searchMessages(typed, others, limit).catch(() => noAnswer),
  ]);
  if (messages.hits.length === 0) return pages;
  // A message with every word says more than an article with some.
  if (!pages.complete || pages.hits.length === 0) return messages;
  const room = limit - Math.min(leastMessages, messages.hits.length);
  const hits = [...pages.hits.slice(0, room), ...messages.hits];
  return { hits: hits.slice(0, limit), total: pages.total + messages.total, complete: true };
}

async function searchPages(typed: string, filters: Filters, limit: number): Promise<Answer> {
  const pagefind = await loadIndex();
  const [own, answer] = await Promise.all([
    exitCodePage(pagefind, typed),
    searchWords(pagefind, typed, filters, limit),
  ]);
  if (!own) return answer;
  const others = answer.hits.filter(({ url }) => url !== own.url);
  const isNew = others.length === answer.hits.length;
  return { ...answer, hits: [own, ...others].slice(0, limit), total: answer.total + (isNew ? 1 : 0) };
}

/** The page of the exit code that is asked for, which comes first: `126`, `Exited (137)`. */
async function exitCodePage(pagefind: Pagefind, typed: string): Promise<Hit | undefined> {
  const code = exitCodeIn(typed);
  if (code === undefined) return undefined;
  const { results } = await pagefind.search(`exit code ${code}`, { filters: {} });
  const pages = await dataOf(results.slice(0, looked));
  const page = pages.find(({ url }) => url.endsWith(`exit-codes/${code}/`));
  return page && hitOf(page);
}

async function searchWords(
  pagefind: Pagefind,
  typed: string,
  filters: Filters,
  limit: number,
): Promise<Answer> {
  const tokens = soughtTokens(typed);
  if (tokens.length === 0) {
    const { results } = await pagefind.search(null, { filters });
    const pages = await dataOf(results.slice(0, limit));
    return { hits: pages.map(hitOf), total: results.length, complete: true };
  }
  const { results } = await pagefind.search(tokens.join(" "), { filters });
  const pages = await dataOf(results.slice(0, looked));
  const complete = pages.filter((page) => tokensIn(tokens, page.content).length === tokens.length);
  if (complete.length > 0) {
    const wanted = literal(typed);
    const exact = complete.filter((page) => literal(page.content).includes(wanted));
    const ordered = [...exact, ...complete.filter((page) => !exact.includes(page))].sort(issuesFirst);
    // What was not looked at counts as found: a number is all that becomes of it.
    const total = complete.length + Math.max(0, results.length - looked);
    return { hits: ordered.slice(0, limit).map(hitOf), total, complete: true };
  }
  const some = await searchAny(pagefind, tokens, filters);
  return { hits: some.slice(0, limit).map(hitOf), total: some.length, complete: false };
}

/** Pages that have some of the tokens, the most telling first; a token that few pages have tells more. */
async function searchAny(pagefind: Pagefind, tokens: string[], filters: Filters): Promise<PagefindData[]> {
  const scores = new Map<string, { page: PagefindData; score: number }>();
  // A lone letter or digit is everywhere and says nothing.
  for (const token of tokens.filter(({ length }) => length > 1)) {
    const { results } = await pagefind.search(token, { filters });
    const pages = await dataOf(results.slice(0, looked));
    for (const page of pages.filter(({ content }) => tokensIn([token], content).length > 0)) {
      const score = (scores.get(page.url)?.score ?? 0) + 1 / results.length;
      scores.set(page.url, { page, score });
    }
  }
  const ranked = [...scores.values()].sort((a, b) => b.score - a.score);
  return ranked.map(({ page }) => page).sort(issuesFirst);
}

/** Guides speak of many errors, and rules of errors without an article: they come after the articles. */
function issuesFirst(a: PagefindData, b: PagefindData): number {
  return Number(a.meta["kind"] !== "issue") - Number(b.meta["kind"] !== "issue");
}

function hitOf({ url, meta }: PagefindData): Hit {
  return {
    url,
    title: meta["title"] ?? url,
    kind: meta["kind"] ?? "page",
    locale: meta["locale"] ?? defaultLocale,
    summary: meta["summary"] ?? "",
    exact: (meta["exact"] ?? "").split(listSeparator).filter(Boolean),
    runtimes: meta["runtimes"] ?? "",
  };
}
