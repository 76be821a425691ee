import type { Message } from "../../schema/message.ts";
import { withGaps } from "../text/placeholders.ts";
import type { Words } from "../words/words.ts";
import type { Part } from "./parts.ts";

/** Characters of a page's description: more than these no search engine shows. */
const longest = 155;

/** What a part is called on its page and in the list of its program's parts. */
export function partTitle({ source, number, pages }: Part, { messages: own }: Words): string {
  const name = source === "" ? own.top : source;
  return pages === 1 ? name : own.numbered(name, number, pages);
}

/** The files of a part: the first and the last one, as they stand on its page. */
export function filesOf({ messages }: Part): [first: string, last: string] {
  return [messages[0]?.file ?? "", messages.at(-1)?.file ?? ""];
}

/** A page's messages in a sentence, for who has not opened it: those that say most. */
export function describedBy(lead: string, messages: readonly Message[]): string {
  const texts = messages
    .map(({ template }) => withGaps(template))
    .filter((text) => (text.match(/[a-z]{2,}/gi) ?? []).length >= 3)
    .sort((a, b) => Math.abs(a.length - 45) - Math.abs(b.length - 45));
  let described = lead;
  for (const [at, text] of texts.entries()) {
    const more = `${at === 0 ? " " : " / "}${text}`;
    if (described.length + more.length > longest) break;
    described += more;
  }
  return described;
}
