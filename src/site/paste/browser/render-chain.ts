import type { Explanation, ShownLink } from "../../../answer/explanation.ts";
import { element } from "../../dom/element.ts";
import { words } from "../../words/spoken.ts";
import { anchorOf, innerLink } from "./anchors.ts";
import { printerNodes } from "./printers.ts";

/** The line that decided, taken apart: who says each part, and what it means. */
export function renderChain({ chain, articles, messages }: Explanation): HTMLElement[] {
  if (chain.length === 0) return [];
  const shown = new Set(messages.map(({ id }) => id));
  const items = chain.map((link) => {
    const anchor = anchorOf(link.target, shown);
    const article = articles[link.target.article ?? -1];
    return element(
      "li",
      { class: isKnown(link) ? undefined : "unknown" },
      element("code", {}, link.text),
      link.emitters.length > 0 && element("p", { class: "by" }, ...printerNodes(link.emitters)),
      link.means !== undefined && element("p", {}, link.means),
      article && anchor !== undefined
        ? element("p", {}, words.paste.ofArticle, innerLink(anchor, article.title))
        : undefined,
      !isKnown(link) && element("p", { class: "by" }, words.paste.unknownLink),
    );
  });
  return [
    element("h2", {}, words.paste.chain),
    element("p", { class: "hint" }, words.paste.chainHint),
    element("ol", { class: "chain" }, ...items),
  ];
}

function isKnown({ emitters, means, target }: ShownLink): boolean {
  return emitters.length > 0 || means !== undefined || target.article !== undefined;
}
