/**
 * Proves that the diagram of a container's life is about the articles that there are:
 * 1. every article has its place in it, on each runtime that it calls affected, or says why it has none;
 * 2. every place is an article's, on a runtime that it calls affected, and the words there are those of one of its
 *    signatures.
 */

import type { Article } from "../content/issues.ts";
import { lifeFile } from "../content/life.ts";
import { placeInJson } from "../files/json.ts";
import { type Life, type LifeRuntime, lifeRuntimes, lifeSteps } from "../schema/life.ts";
import type { Check } from "./check.ts";

export const life: Check = {
  name: "life",
  about:
    "Every article has its place in the diagram of a container's life, with words of one of its signatures, or says why it has none.",
  run: async ({ root, articles, life: diagram }) =>
    diagram
      ? [
          ...missing(articles, diagram),
          ...(await unplaced(root, articles, diagram)),
          ...wrong(articles, diagram),
        ]
      : [],
};

function missing(articles: Article[], { articles: places }: Life): string[] {
  return articles
    .filter(({ slug }) => !places[slug])
    .map(
      ({ slug, file }) =>
        `${file}:1: ${lifeFile} has no place for it. Add "${slug}": {"runc": [{"step": …, "says": …}]} there, with a step of ${stepNames("runc")}, or {"none": "why"}.`,
    );
}

/** Runtimes that an article calls affected and has no place for, or the other way round. */
function unplaced(root: string, articles: Article[], { articles: places }: Life): Promise<string[]> {
  const found = articles.flatMap(({ slug, issue }) => {
    const place = places[slug];
    if (!place || place.none !== undefined) return [];
    return lifeRuntimes.flatMap((runtime) => {
      const affected = issue.affects.some((claim) => claim.runtime === runtime);
      if (affected === (place[runtime] !== undefined)) return [];
      const why = affected
        ? `${slug} calls ${runtime} affected and has no place on it. Add "${runtime}": [{"step": …, "says": …}], with a step of ${stepNames(runtime)}.`
        : `${slug} has a place on ${runtime} and does not call it affected. Remove "${runtime}", or add the claim to the article's "affects".`;
      return { at: ["articles", slug, runtime], why };
    });
  });
  return Promise.all(found.map(async ({ at, why }) => `${await placeInJson(root, lifeFile, at)}: ${why}`));
}

function wrong(articles: Article[], { articles: places }: Life): string[] {
  return Object.entries(places).flatMap(([slug, place]) => {
    const article = articles.find((one) => one.slug === slug);
    if (!article) return [`${lifeFile}: there is no issue "${slug}". Remove it.`];
    const wordings = article.issue.signatures.map(({ pattern }) => pattern);
    return [...(place.runc ?? []), ...(place.crun ?? [])]
      .filter(({ says }) => !wordings.some((wording) => wording.includes(says)))
      .map(
        ({ says }) =>
          `${lifeFile}: no signature of ${slug} has the words "${says}". Quote one: ${wordings.map((wording) => JSON.stringify(wording)).join(", ")}`,
      );
  });
}

function stepNames(runtime: LifeRuntime): string {
  return lifeSteps[runtime].map(({ id }) => id).join(", ");
}
