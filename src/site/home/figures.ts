import type { SiteData } from "../data/data.ts";
import { siteContent } from "../data/site-content.ts";

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

/** Counts the site's content. */
export async function figuresOf({ articles, runtimes, examples }: SiteData): Promise<Figures> {
  const sum = (counts: number[]): number => counts.reduce((total, count) => total + count, 0);
  const { catalogues } = await siteContent();
  return {
    issues: articles.length,
    releases: sum(runtimes.map(({ releases }) => releases.length)),
    runs: sum([...examples.values()].map(({ recordings }) => recordings.length)),
    messages: sum(catalogues.map(({ messages }) => messages.length)),
  };
}
