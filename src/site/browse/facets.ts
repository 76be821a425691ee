import type { Article } from "../../content/issues.ts";
import { releaseId } from "../../schema/release.ts";
import type { Runtime } from "../../schema/runtime.ts";
import { inRange } from "../../schema/version.ts";
import { type Area, areas } from "../../schema/vocabulary.ts";

/** Issues that are listed together. */
export type Section = { area: Area; articles: Article[] };

/** Every issue once, in the section of the area that it names first; sections in the order of areas. */
export function sectionsOf(articles: Article[]): Section[] {
  return areas
    .map((area) => ({ area, articles: articles.filter(({ issue }) => issue.areas[0] === area) }))
    .filter(({ articles }) => articles.length > 0);
}

/** The releases that an article says are affected: `crun`, and `crun-1.8.1` for each of the lab's. */
export function affectedOn({ issue }: Article, runtimes: Runtime[]): string[] {
  return runtimes.flatMap(({ id, releases }) => {
    const claims = issue.affects.filter(({ runtime }) => runtime === id);
    const versions = releases.filter(({ version }) => claims.some((claim) => inRange(version, claim)));
    return claims.length > 0
      ? [id, ...versions.map(({ version }) => releaseId({ runtime: id, version }))]
      : [];
  });
}
