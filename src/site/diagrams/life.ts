import { type Actor, type Life, type LifeRuntime, lifeSteps } from "../../schema/life.ts";
import { piecesOf } from "../placeholders.ts";
import { lifeStrings } from "../strings-diagrams.ts";

/** A step of a container's life with what is printed there. */
export type LifeStep = {
  id: string;
  by: Actor;
  does: string;
  calls: string | undefined;
  says: { slug: string; words: string }[];
};

/** The steps of one runtime's `run` in order, each with the messages of the articles that have their place there. */
export function stepsOf(runtime: LifeRuntime, life: Life): LifeStep[] {
  const words: Record<string, { does: string; calls?: string }> = lifeStrings[runtime].steps;
  return lifeSteps[runtime].map(({ id, by }) => ({
    id,
    by,
    does: words[id]?.does ?? "",
    calls: words[id]?.calls,
    says: Object.entries(life.articles).flatMap(([slug, place]) =>
      (place[runtime] ?? [])
        .filter(({ step }) => step === id)
        .map(({ says }) => ({ slug, words: readable(says) })),
    ),
  }));
}

/** A signature's words with its placeholders as the site shows them: `open ‹path›`. */
function readable(says: string): string {
  return piecesOf(says)
    .map(({ text, placeholder }) => (placeholder ? `‹${text}›` : text))
    .join("");
}
