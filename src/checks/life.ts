import { lifeFile } from "../content/life.ts";
import { type LifeRuntime, lifeSteps } from "../schema/life.ts";
import type { Content } from "./check.ts";

/** Articles without a place in the diagram of a container's life, and words there that no article has. */
export function checkLife({ articles, life }: Content): string[] {
  if (!life) return [];
  const missing = articles
    .filter(({ slug }) => !life.articles[slug])
    .map(
      ({ slug, file }) =>
        `${file}:1: ${lifeFile} has no place for it. Add "${slug}": {"runc": [{"step": …, "says": …}]} there, with a step of ${stepNames("runc")}, or {"none": "why"}.`,
    );
  const wrong = Object.entries(life.articles).flatMap(([slug, place]) => {
    const article = articles.find((one) => one.slug === slug);
    if (!article) return [`${lifeFile}: there is no issue "${slug}". Remove it.`];
    return [...(place.runc ?? []), ...(place.crun ?? [])]
      .filter(({ says }) => !article.issue.signatures.some(({ pattern }) => pattern.includes(says)))
      .map(({ says }) => `${lifeFile}: no signature of ${slug} has the words "${says}". Quote one.`);
  });
  return [...missing, ...wrong];
}

function stepNames(runtime: LifeRuntime): string {
  return lifeSteps[runtime].map(({ id }) => id).join(", ");
}
