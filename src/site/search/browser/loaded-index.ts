/** What was found, as the index has it. */
export type Hit = {
  url: string;
  title: string;
  /** `issue`, `page` or `message`; a message's title is its template. */
  kind: string;
  /** The language that the page is in. */
  locale: string;
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

/** Nothing was found, or nothing was looked for. */
export const noAnswer: Answer = { hits: [], total: 0, complete: true };

/** What to look at, by filter: `{ runtime: ["crun"] }`. */
export type Filters = Record<string, string[]>;

/* The part of Pagefind's interface that is used here. */
export type PagefindData = {
  url: string;
  content: string;
  meta: Record<string, string | undefined>;
  /** The parts of the page that have the words, each with its anchor. */
  sub_results: { url: string; title: string }[];
};
export type PagefindResult = { data: () => Promise<PagefindData> };
export type Pagefind = {
  options: (options: { baseUrl: string }) => Promise<void>;
  init: () => Promise<void>;
  search: (query: string | null, options: { filters: Filters }) => Promise<{ results: PagefindResult[] }>;
};

/**
 * An index that is loaded when it is first asked for, and once.
 * @param folder where it is on the host
 */
export function lazyIndex(folder: () => string): () => Promise<Pagefind> {
  let loading: Promise<Pagefind> | undefined;
  return () => {
    loading ??= load(folder()).catch((error: unknown) => {
      // The next attempt may have a connection again.
      loading = undefined;
      throw error;
    });
    return loading;
  };
}

/** @param folder with a slash at its end */
async function load(folder: string): Promise<Pagefind> {
  const { base = "/" } = document.body.dataset;
  const pagefind: Pagefind = await import(/* @vite-ignore */ `${folder}pagefind.js`);
  await pagefind.options({ baseUrl: base });
  await pagefind.init();
  return pagefind;
}

export function dataOf(results: PagefindResult[]): Promise<PagefindData[]> {
  return Promise.all(results.map((result) => result.data()));
}
