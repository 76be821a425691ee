import type { Emitter } from "../match/answer.ts";
import type { EmitterId } from "../schema/emitters.ts";

/** The words of a language that say who prints something. */
export type PrinterWords = {
  emitterNames: Record<EmitterId, string>;
  /** Between the items of a list in a sentence. */
  comma: string;
  andMore: (list: string, count: number) => string;
};

/** Who prints a signature's words, and in which releases, as its article says. */
export function printedBy(
  by: string,
  releases: string | undefined,
  { comma }: Pick<PrinterWords, "comma">,
): string {
  // "crun ≤ 1.14" says who; "before 2.0" does not.
  return releases === undefined ? by : releases.startsWith(by) ? releases : `${by}${comma}${releases}`;
}

/** Programs that are named before the rest is counted. */
const named = 4;

/** Who prints a message of the catalogue: `runc 1.0.0-rc3 – 1.4.3, crun 0.5`. */
export function emittersText(emitters: Emitter[], { emitterNames, comma, andMore }: PrinterWords): string {
  const texts = emitters
    .slice(0, named)
    .map(({ emitter, first, last }) =>
      first === last ? `${emitterNames[emitter]} ${first}` : `${emitterNames[emitter]} ${first} – ${last}`,
    )
    .join(comma);
  const more = emitters.length - named;
  return more > 0 ? andMore(texts, more) : texts;
}
