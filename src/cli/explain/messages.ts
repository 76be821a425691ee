import type { Explanation } from "../../answer/explanation.ts";
import { emittersText } from "../../answer/printed-by.ts";
import { defaultLocale, languages } from "../../schema/locale.ts";
import type { Paper } from "../terminal/paper.ts";
import { patternText } from "../terminal/pattern.ts";
import { messageAddress } from "./links.ts";
import { printerWords } from "./words.ts";

/** More than these are a log, which a person does not read as a list. */
const most = 10;

/** Prints the messages without an article that the chain does not name; mere wrappers and warnings are left out. */
export function printMessages(
  paper: Paper,
  { messages, telling, chain }: Explanation,
  site: string | undefined,
): void {
  const informative = messages.filter((message) => message.informative);
  const rest = informative.filter(({ id }) => !chain.some(({ target }) => target.message === id));
  if (rest.length === 0) return;
  paper.heading("Other known messages, without an article yet");
  const shown = rest.slice(0, most);
  for (const { template, kind, emitters, count, atLeast } of shown) {
    paper.paragraph({ text: patternText(template), style: "strong" }, { indent: 2, first: "- " });
    const times =
      count > 1
        ? `, ${count.toLocaleString(languages[defaultLocale].tag)} times${atLeast ? " or more" : ""}`
        : "";
    const gravity = kind === "error" ? "" : `${kind}, `;
    paper.paragraph(
      { text: `${gravity}${emittersText(emitters, printerWords)}${times}`, style: "quiet" },
      { indent: 4 },
    );
    const [printer] = emitters;
    if (site && printer)
      paper.paragraph({ text: messageAddress(site, printer), style: "link" }, { indent: 4 });
  }
  const inChain = informative.length - rest.length;
  const left = telling - inChain - shown.length;
  if (left > 0) paper.paragraph(`… and ${left} more (--json has all)`, { indent: 2 });
}
