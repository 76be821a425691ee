import type { Article } from "../content/issues.ts";
import { inRange } from "../schema/version.ts";
import type { RuntimeId } from "../schema/vocabulary.ts";
import { examplesOf, type SiteData } from "./data.ts";

/** What the lab saw of an issue on one release. */
export type Outcome = {
  state: "reproduced" | "not-affected" | "not-run";
  /** Why it was not run. */
  reason?: string;
};

/**
 * What the recordings show. The build has proven by then that every recorded release inside an article's range
 * prints one of its signatures and that no other does (src/checks), so range and recording say it all.
 */
export function outcomeOf(article: Article, runtime: RuntimeId, version: string, data: SiteData): Outcome {
  const { issue } = article;
  if (issue.notReproduced) return { state: "not-run", reason: issue.notReproduced };
  const examples = examplesOf(article, data);
  const recorded = examples.some((example) =>
    example.recordings.some(({ header }) => header.runtime === runtime && header.version === version),
  );
  if (!recorded) return { state: "not-run", reason: reasonNotRun(examples, runtime) };
  const affected = issue.affects.some((range) => range.runtime === runtime && inRange(version, range));
  return { state: affected ? "reproduced" : "not-affected" };
}

function reasonNotRun(examples: ReturnType<typeof examplesOf>, runtime: RuntimeId): string {
  const needs = [...new Set(examples.flatMap(({ example }) => example.needs))];
  if (needs.length > 0) return `needs ${needs.join(", ")}`;
  const skips = examples.every(({ example }) => example.runtimes && !example.runtimes.includes(runtime));
  return skips ? `the example is not for ${runtime}` : "no recording";
}
