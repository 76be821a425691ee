import { literal, searchQuery } from "../search/words.ts";

/** What was found, as the index has it. */
export type Hit = {
  url: string;
  title: string;
  kind: string;
  summary: string;
  /** The article's error texts. */
  exact: string[];
  runtimes: string;
};

/** The answer to a search. */
export type Answer = {
  hits: Hit[];
  total: number;
  /** False when no page has all of the words: the hits then have some of them. */
  complete: boolean;
};

/** Which articles to look at, by filter: `{ runtime: ["crun"] }`. */
export type Filters = Record<string, string[]>;

/* The part of Pagefind's interface that is used here. */
type PagefindData = { url: string; content: string; meta: Record<string, string | undefined> };
type PagefindResult = { id: string; score: number; data: () => Promise<PagefindData> };
type Pagefind = {
  options: (options: { baseUrl: string }) => Promise<void>;
  init: () => Promise<void>;
  search: (query: string | null, options: { filters: Filters }) => Promise<{ results: PagefindResult[] }>;
};

/** As many results are compared with the typed text letter by letter. */
const compared = 20;

let loading: Promise<Pagefind> | undefined;

/** Loads the index, once; called as soon as a reader turns to a search box. */
export function loadIndex(): Promise<Pagefind> {
  loading ??= load();
  return loading;
}

async function load(): Promise<Pagefind> {
  const base = document.body.dataset["base"] ?? "/";
  const pagefind: Pagefind = await import(/* @vite-ignore */ `${base}pagefind/pagefind.js`);
  await pagefind.options({ baseUrl: base });
  await pagefind.init();
  return pagefind;
}

/**
 * Finds what has all the words that were typed, whatever punctuation stands between them; failing that, what has
 * the most of them. Pages that have the typed text letter by letter come first.
 */
export async function search(typed: string, filters: Filters, limit: number): Promise<Answer> {
  const pagefind = await loadIndex();
  const query = searchQuery(typed);
  const any = query === "";
  const { results } = await pagefind.search(any ? null : query, { filters });
  const ranked = results.length > 0 || any ? results : await searchAny(pagefind, query, filters);
  const data = await Promise.all(ranked.slice(0, Math.max(limit, compared)).map((result) => result.data()));
  const wanted = literal(typed);
  const exact = data.filter((page) => !any && literal(page.content).includes(wanted));
  const ordered = [...exact, ...data.filter((page) => !exact.includes(page))];
  return {
    hits: ordered.slice(0, limit).map(hitOf),
    total: ranked.length,
    complete: results.length > 0 || any,
  };
}

/** Results for each word by itself, added up; a word that few pages have counts more. */
async function searchAny(pagefind: Pagefind, query: string, filters: Filters): Promise<PagefindResult[]> {
  const words = query.split(" ");
  const found = await Promise.all(words.map((word) => pagefind.search(word, { filters })));
  const scores = new Map<string, { result: PagefindResult; score: number }>();
  for (const { results } of found) {
    for (const result of results) {
      const score = (scores.get(result.id)?.score ?? 0) + 1 / results.length;
      scores.set(result.id, { result, score });
    }
  }
  return [...scores.values()].sort((a, b) => b.score - a.score).map(({ result }) => result);
}

function hitOf({ url, meta }: PagefindData): Hit {
  return {
    url,
    title: meta["title"] ?? url,
    kind: meta["kind"] ?? "page",
    summary: meta["summary"] ?? "",
    exact: (meta["exact"] ?? "").split("\n").filter(Boolean),
    runtimes: meta["runtimes"] ?? "",
  };
}
