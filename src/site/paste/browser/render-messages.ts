import type { Explanation, ShownMessage } from "../../../answer/explanation.ts";
import { timesText } from "../../../answer/times-text.ts";
import type { Emitter } from "../../../match/answer.ts";
import { element } from "../../dom/element.ts";
import { patternNodes } from "../../dom/render-pattern.ts";
import { words } from "../../words/spoken.ts";
import { messageAnchor } from "./anchors.ts";
import { originOf } from "./origin.ts";
import { printerNodes } from "./printers.ts";

/** More than these are a log's, which nobody reads one by one. */
const most = 10;

/** What the catalogue knows of the messages that no article explains; wrappers and warnings are folded away. */
export function renderMessages({ messages }: Explanation): HTMLElement[] {
  if (messages.length === 0) return [];
  const telling = messages.filter(({ informative }) => informative);
  const others = messages.filter(({ informative }) => !informative);
  const nodes: HTMLElement[] = [
    element("h2", {}, telling.length > 0 ? words.paste.messages : words.paste.otherMessages),
    element("p", { class: "hint" }, words.paste.messagesHint),
  ];
  const inSight = telling.slice(0, most);
  if (inSight.length > 0) nodes.push(element("ul", { class: "messages" }, ...inSight.map(entry)));
  const further = telling.slice(most);
  if (further.length > 0) nodes.push(folded(words.paste.moreMessages(further.length), further));
  if (others.length > 0) nodes.push(folded(words.paste.wrappers(others.length), others));
  return nodes;
}

function folded(heading: string, messages: ShownMessage[]): HTMLElement {
  const list = element("ul", { class: "messages" }, ...messages.map(entry));
  return element("details", {}, element("summary", {}, heading), list);
}

function entry(message: ShownMessage): HTMLElement {
  const { id, template, kind, emitters } = message;
  return element(
    "li",
    { id: messageAnchor(id) },
    element("p", { class: "mono exact" }, ...patternNodes(template)),
    element(
      "p",
      { class: "by" },
      ...printerNodes(emitters),
      words.paste.printers("") + words.paste.kinds[kind] + timesText(message, words),
    ),
    ...emitters.slice(0, 1).map(originDetails),
  );
}

function originDetails(emitter: Emitter): HTMLElement {
  const text = element("p", { role: "status" });
  const details = element("details", {}, element("summary", {}, words.paste.origin), text);
  let asked = false;
  details.addEventListener("toggle", () => {
    if (!details.open || asked) return;
    asked = true;
    originOf(emitter).then(
      (origin) => text.replaceChildren(...(origin ? originNodes(emitter, origin) : [words.paste.originGone])),
      () => {
        asked = false;
        text.replaceChildren(words.paste.originFailed);
      },
    );
  });
  return details;
}

function originNodes(
  { emitter, last }: Emitter,
  origin: NonNullable<Awaited<ReturnType<typeof originOf>>>,
): (Node | string)[] {
  const file = element("code", {}, origin.file);
  return [
    `${words.emitterNames[emitter]} ${last}${words.colon}`,
    origin.address === undefined ? file : element("a", { href: origin.address, rel: "noreferrer" }, file),
    ...(origin.function === undefined ? [] : [words.paste.inFunction, element("code", {}, origin.function)]),
  ];
}
