import { loadCatalogues } from "../../content/catalogues.ts";
import { projectRoot } from "../../root.ts";
import type { SiteData } from "../data/data.ts";

/** What the site has to show, counted from its content. */
export type Figures = {
  issues: number;
  /** Releases of runtimes in the lab. */
  releases: number;
  /** Recordings: examples, each on each release that it was run on. */
  runs: number;
  /** Messages of all catalogues. */
  messages: number;
};

let counting: Promise<number> | undefined;

/** Counts the site's content. */
export async function figuresOf({ articles, runtimes, examples }: SiteData): Promise<Figures> {
  const sum = (counts: number[]): number => counts.reduce((total, count) => total + count, 0);
  counting ??= loadCatalogues(projectRoot).then((all) => sum(all.map(({ messages }) => messages.length)));
  return {
    issues: articles.length,
    releases: sum(runtimes.map(({ releases }) => releases.length)),
    runs: sum([...examples.values()].map(({ recordings }) => recordings.length)),
    messages: await counting,
  };
}
