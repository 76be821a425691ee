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
export function emittersText(emitters: Emitter[], words: PrinterWords): string {
  return emitterPieces(emitters, words)
    .map(({ text }) => text)
    .join("");
}

/** The same in pieces, so that each program's can lead to its message: those with an emitter. */
export function emitterPieces(
  emitters: Emitter[],
  { emitterNames, comma, andMore }: PrinterWords,
): { text: string; emitter?: Emitter }[] {
  const pieces = emitters.slice(0, named).flatMap((printer, at) => {
    const { emitter, first, last } = printer;
    const releases = first === last ? first : `${first} – ${last}`;
    const piece = { text: `${emitterNames[emitter]} ${releases}`, emitter: printer };
    return at > 0 ? [{ text: comma }, piece] : [piece];
  });
  const more = emitters.length - named;
  if (more <= 0) return pieces;
  const [before = "", after = ""] = andMore(list, more).split(list);
  return [{ text: before }, ...pieces, { text: after }].filter(({ text }) => text !== "");
}

/** Stands for the list in a sentence, and in none of its words. */
const list = "\u0000";
