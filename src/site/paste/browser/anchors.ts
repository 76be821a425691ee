import type { Target } from "../../../answer/explanation.ts";
import { element } from "../../dom/element.ts";

/** The ids of what marks and links of the answer lead to. */
export const articleAnchor = (article: number): string => `article-${article}`;
export const markAnchor = (mark: number): string => `mark-${mark}`;
export const messageAnchor = (message: number): string => `message-${message}`;

/** Where a target is on this page; undefined for what is not shown. */
export function anchorOf({ article, message }: Target, messages: Set<number>): string | undefined {
  if (article !== undefined) return articleAnchor(article);
  return message !== undefined && messages.has(message) ? messageAnchor(message) : undefined;
}

/** A link within the answer. */
export function innerLink(anchor: string, ...children: (Node | string)[]): HTMLAnchorElement {
  return element("a", { href: `#${anchor}`, "data-inner": "" }, ...children);
}

/**
 * Makes the links within the answer move the focus and leave the address alone: its fragment may carry the paste.
 * Folded parts open.
 */
export function followInnerLinks(answer: HTMLElement): void {
  answer.addEventListener("click", (event) => {
    const link = event.target instanceof Element ? event.target.closest("a[data-inner]") : null;
    const target = document.getElementById(link?.getAttribute("href")?.slice(1) ?? "");
    if (!link || !target) return;
    event.preventDefault();
    for (
      let folded = target.closest("details");
      folded;
      folded = folded.parentElement?.closest("details") ?? null
    ) {
      folded.open = true;
    }
    target.tabIndex = -1;
    target.focus();
    target.scrollIntoView({ block: "nearest" });
  });
}
