/**
 * Proves that the diagram of a container's life is about the articles that there are:
 * 1. every article has its place in it, or says why it has none;
 * 2. every place is an article's, and the words there are those of one of its signatures.
 * A project without the diagram has nothing to prove.
 */

import type { Article } from "../content/issues.ts";
import { lifeFile } from "../content/life.ts";
import { type Life, type LifeRuntime, lifeSteps } from "../schema/life.ts";
import type { Check } from "./check.ts";

export const life: Check = {
  name: "life",
  about:
    "Every article has its place in the diagram of a container's life, with words of one of its signatures, or says why it has none.",
  run: ({ articles, life: diagram }) =>
    diagram ? [...missing(articles, diagram), ...wrong(articles, diagram)] : [],
};

function missing(articles: Article[], { articles: places }: Life): string[] {
  return articles
    .filter(({ slug }) => !places[slug])
    .map(
      ({ slug, file }) =>
        `${file}:1: ${lifeFile} has no place for it. Add "${slug}": {"runc": [{"step": …, "says": …}]} there, with a step of ${stepNames("runc")}, or {"none": "why"}.`,
    );
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
