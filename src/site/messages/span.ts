import type { Catalogue, Message } from "../../schema/message.ts";

/** Where a message stands on its program's line of releases: counts of releases, `from` 0 for the oldest one. */
export type Span = { from: number; length: number; of: number };

/**
 * The releases that have a message, as a stretch of all that were read.
 * @returns undefined where releases are no line: a catalogue that a person wrote names commits, packages, programs
 */
export function spanOf(
  { releases, tag }: Pick<Catalogue, "releases" | "tag">,
  { first, last }: Pick<Message, "first" | "last">,
): Span | undefined {
  if (tag === undefined) return undefined;
  const from = releases.indexOf(first);
  return { from, length: releases.indexOf(last) - from + 1, of: releases.length };
}

/** The stretch, drawn. Says nothing to whoever does not see it: the releases' names stand beside it. */
export function drawnSpan({ from, length, of }: Span): string {
  return `<svg viewBox="0 0 ${of} 1" preserveAspectRatio="none" aria-hidden="true"><path d="M${from} 0h${length}v1H${from}z"/></svg>`;
}
