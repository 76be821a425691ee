import type { Span } from "../match/answer.ts";
import { fillTitle, withoutSamples } from "../match/fill.ts";
import { lineRound } from "../match/line-round.ts";
import { findPattern } from "../match/occurs.ts";
import { peel } from "../match/peel.ts";
import { shortened, visible } from "./visible.ts";

/** An example value of a title with the words round it, and the same words with the paste's own. */
export type Swap = { from: string; to: string };

/** How an article is headed in an answer. */
export type Head = {
  /** The paste's own words, where one of the article's heads stands in them. */
  head?: string;
  /** What of its title, in any language, is told otherwise. */
  swaps: Swap[];
};

/** Longer heads (characters) are shortened in their middle. */
const longest = 160;
/** How far round the wording is looked for a head, in characters. */
const near = 400;

/**
 * The heading of an article for a paste: of its heads the first that the paste has, in the paste's words; beside it what
 * its title says with the paste's values.
 * @param at the wording that spoke for it
 * @param values what its placeholders stood for
 */
export function headOf(
  heads: readonly string[],
  paste: string,
  at: Span | undefined,
  values: Record<string, string>,
): Head {
  const swaps = heads.flatMap((head) => {
    const told = fillTitle(head, values);
    return told.values === "own" ? { from: fillTitle(head, {}).text, to: shown(told.text) } : [];
  });
  if (heads.length === 0 || !at) return { swaps };
  const words = peel(lineRound(paste, at.start, at.end, near));
  for (const head of heads) {
    const place = findPattern(withoutSamples(head), words);
    if (place) return { head: shown(words.text.slice(place.start, place.end)), swaps };
  }
  return { swaps };
}

/** A title with the paste's values in place of its examples. */
export function titled(title: string, swaps: readonly Swap[]): string {
  return swaps.reduce((told, { from, to }) => told.replace(from, () => to), title);
}

function shown(text: string): string {
  return shortened(visible(text.replaceAll(/\s+/g, " ").trim()), longest);
}
