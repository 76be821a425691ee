import type { Answer, FoundMessage } from "../../match/answer.ts";
import { emitterNames } from "../../schema/emitters.ts";
import type { Paper, Span } from "../terminal/paper.ts";

/** A link's words are shown up to here, in characters. */
const longest = 300;

/** Prints the error taken apart, outermost link first. */
export function printChain(paper: Paper, { chain, messages }: Answer): void {
  // A single link that nothing is known of says no more than the paste itself.
  if (!chain.some(({ message, means }) => message !== undefined || means !== undefined)) return;
  paper.heading("The error, from the outside in");
  for (const [index, { text, message, means }] of chain.entries()) {
    const number = `${index + 1}. `.padStart(String(chain.length).length + 2);
    paper.paragraph({ text: shorten(text), style: "strong" }, { indent: 2, first: number });
    const found = message === undefined ? undefined : messages[message];
    const said: Span[] = found ? [{ text: `${printers(found)}. `, style: "quiet" }] : [];
    if (means) said.push(means);
    if (said.length > 0) paper.paragraph(said, { indent: 2 + number.length });
  }
}

/** Who prints a message, with the releases: `runc 1.0.0 – 1.4.3, crun 0.17 – 1.28`. */
export function printers({ emitters }: FoundMessage): string {
  return emitters
    .map(
      ({ emitter, first, last }) =>
        `${emitterNames[emitter]} ${first === last ? first : `${first} – ${last}`}`,
    )
    .join(", ");
}

/** In the middle, as the end of an error says most. */
export function shorten(text: string): string {
  if (text.length <= longest) return text;
  return `${text.slice(0, longest / 2)} … ${text.slice(-longest / 2)}`;
}
