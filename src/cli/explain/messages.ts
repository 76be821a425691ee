import type { Explanation } from "../../answer/explanation.ts";
import { emittersText } from "../../answer/printed-by.ts";
import { timesText } from "../../answer/times-text.ts";
import { answerWords, sentenceWords } from "../../answer/words.ts";
import type { Paper } from "../terminal/paper.ts";
import { patternText } from "../terminal/pattern.ts";
import { hints } from "../terminal/words.ts";
import { messageAddress } from "./links.ts";

const words = { ...sentenceWords, paste: answerWords };

/** More than these are a log, which a person does not read as a list. */
const most = 10;

/** Prints the messages without an article that the chain does not name; mere wrappers and warnings are left out. */
export function printMessages(
  paper: Paper,
  { messages, telling, chain, lines }: Explanation,
  site: string | undefined,
): void {
  const informative = messages.filter((message) => message.informative);
  const rest = informative.filter(({ id }) => !chain.some(({ target }) => target.message === id));
  if (rest.length === 0) return;
  const inChain = informative.length - rest.length;
  paper.heading(inChain > 0 ? answerWords.otherMessages : answerWords.messages);
  const shown = rest.slice(0, most);
  for (const message of shown) {
    const { template, kind, emitters, count } = message;
    paper.paragraph({ text: patternText(template), style: "strong" }, { indent: 2, first: "- " });
    const who = answerWords.printers(emittersText(emitters, sentenceWords)) + answerWords.kinds[kind];
    // Of a single line it tells nothing.
    const times = lines > 1 || count > 1 ? timesText(message, words) : "";
    paper.paragraph({ text: who + times, style: "quiet" }, { indent: 4 });
    const [printer] = emitters;
    if (site && printer)
      paper.paragraph({ text: messageAddress(site, printer), style: "link" }, { indent: 4 });
  }
  const left = telling - inChain - shown.length;
  if (left > 0) paper.paragraph(`… ${answerWords.moreMessages(left)} ${hints.allInJson}`, { indent: 2 });
}
