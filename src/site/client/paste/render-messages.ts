import type { Emitter } from "../../../match/answer.ts";
import { emitterNames } from "../../../schema/emitters.ts";
import { emittersText } from "../../printed-by.ts";
import { counted, grouped, pasteStrings as strings } from "../../strings.ts";
import { messageAnchor } from "./anchors.ts";
import { element } from "./element.ts";
import { originOf } from "./origin.ts";
import { patternNodes } from "./render-pattern.ts";
import type { Shown, ShownMessage } from "./shown.ts";

/** The matcher counts no further. */
const mostCounted = 1_000;

/** What the catalogue knows of the messages that no article explains; wrappers and warnings are folded away. */
export function renderMessages({ messages }: Shown): HTMLElement[] {
  if (messages.length === 0) return [];
  const telling = messages.filter(({ informative }) => informative);
  const others = messages.filter(({ informative }) => !informative);
  const nodes: HTMLElement[] = [
    element("h2", {}, telling.length > 0 ? strings.messages : strings.otherMessages),
    element("p", { class: "hint" }, strings.messagesHint),
  ];
  if (telling.length > 0) nodes.push(element("ul", { class: "messages" }, ...telling.map(entry)));
  if (others.length > 0) {
    const heading = element("summary", {}, `${strings.wrappers} (${others.length})`);
    nodes.push(element("details", {}, heading, element("ul", { class: "messages" }, ...others.map(entry))));
  }
  return nodes;
}

function entry(message: ShownMessage): HTMLElement {
  const { id, template, kind, emitters, count, line } = message;
  const times = count < mostCounted ? counted(count, "time") : `${grouped(mostCounted)} times or more`;
  const where = `${count === 1 ? "" : `${times}, first `}in line ${grouped(line)}`;
  return element(
    "li",
    { id: messageAnchor(id) },
    element("p", { class: "mono exact" }, ...patternNodes(template)),
    element(
      "p",
      { class: "by" },
      `${emittersText(emitters)}. ${kind === "error" ? "" : `A ${kind}. `}${sentence(where)}`,
    ),
    ...emitters.slice(0, 1).map(originDetails),
  );
}

function sentence(text: string): string {
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}.`;
}

function originDetails(emitter: Emitter): HTMLElement {
  const text = element("p", { role: "status" });
  const details = element("details", {}, element("summary", {}, strings.origin), text);
  let asked = false;
  details.addEventListener("toggle", () => {
    if (!details.open || asked) return;
    asked = true;
    originOf(emitter).then(
      (origin) => text.replaceChildren(...(origin ? originNodes(emitter, origin) : [strings.originGone])),
      () => {
        asked = false;
        text.replaceChildren(strings.originFailed);
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
    `${emitterNames[emitter]} ${last}: `,
    origin.address === undefined ? file : element("a", { href: origin.address, rel: "noreferrer" }, file),
    ...(origin.function === undefined
      ? []
      : [`, ${strings.inFunction} `, element("code", {}, origin.function)]),
  ];
}
