import type { Explanation } from "../../answer/explanation.ts";
import { emittersText } from "../../answer/printed-by.ts";
import { answerWords, sentenceWords } from "../../answer/words.ts";
import type { Paper, Span } from "../terminal/paper.ts";
import { messageAddress } from "./links.ts";

/**
 * Prints the error taken apart, outermost link first; of a message without an article also where the site has it.
 */
export function printChain(paper: Paper, { chain, messages }: Explanation, site: string | undefined): void {
  if (chain.length === 0) return;
  paper.heading(answerWords.chain);
  for (const [index, { text, emitters, means, target }] of chain.entries()) {
    const number = `${index + 1}. `.padStart(String(chain.length).length + 2);
    paper.paragraph({ text, style: "strong" }, { indent: 2, first: number });
    const said: Span[] = [];
    if (emitters.length > 0) {
      said.push({ text: answerWords.printers(emittersText(emitters, sentenceWords)), style: "quiet" });
    }
    const isOpen = messages.some(({ id, informative }) => informative && id === target.message);
    if (isOpen) said.push(`${answerWords.noArticle}. `);
    if (means) said.push(means);
    const indent = 2 + number.length;
    if (said.length > 0) paper.paragraph(said, { indent });
    const [printer] = emitters;
    if (site && isOpen && printer)
      paper.paragraph({ text: messageAddress(site, printer), style: "link" }, { indent });
  }
}
