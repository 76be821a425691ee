import { type Actor, type Life, type LifeRuntime, lifeSteps } from "../../../schema/life.ts";
import { piecesOf } from "../../text/placeholders.ts";
import type { LifeWords } from "../../words/words.ts";
import { lifeCalls } from "./life-calls.ts";

/** A step of a container's life with what is printed there. */
export type LifeStep = {
  id: string;
  by: Actor;
  does: string;
  calls: string | undefined;
  /** Words of a message, and where its article is. */
  says: { href: string; words: string }[];
};

/**
 * The steps of one runtime's `run` in order, each with the messages of the articles that have their place there.
 * @param does what each step does, in the page's language
 * @param hrefOf where an article is, by its slug
 */
export function stepsOf(
  runtime: LifeRuntime,
  does: LifeWords[LifeRuntime]["steps"],
  life: Life,
  hrefOf: (slug: string) => string,
): LifeStep[] {
  const words: Record<string, string> = does;
  const calls: Record<string, string> = lifeCalls[runtime];
  return lifeSteps[runtime].map(({ id, by }) => ({
    id,
    by,
    does: words[id] ?? "",
    calls: calls[id],
    says: Object.entries(life.articles).flatMap(([slug, place]) =>
      (place[runtime] ?? [])
        .filter(({ step }) => step === id)
        .map(({ says }) => ({ href: hrefOf(slug), words: readable(says) })),
    ),
  }));
}

/** A signature's words with its placeholders as the site shows them: `open ‹path›`. */
function readable(says: string): string {
  return piecesOf(says)
    .map(({ text, placeholder }) => (placeholder ? `‹${text}›` : text))
    .join("");
}
