import type { Block, Inline } from "../../article/blocks.ts";
import { element } from "./element.ts";

/**
 * Parts of an article, as it shows them.
 * @param page the article's address, from which its links lead
 */
export function blockNodes(blocks: Block[], page: string): HTMLElement[] {
  return blocks.flatMap((block) => blockNode(block, page));
}

function blockNode(block: Block, page: string): HTMLElement[] {
  switch (block.kind) {
    case "heading":
      return [element("h4", {}, ...inlineNodes(block.text, page))];
    case "paragraph":
      return [element("p", {}, ...inlineNodes(block.text, page))];
    case "code":
      return [element("pre", { class: "code" }, element("code", {}, block.text))];
    case "list": {
      const items = block.items.map((item) => element("li", {}, ...blockNodes(item, page)));
      return [element(block.ordered ? "ol" : "ul", {}, ...items)];
    }
    case "table":
      return [element("div", { class: "scroll" }, tableOf(block.rows, page))];
    case "quote":
      return [element("blockquote", {}, ...blockNodes(block.blocks, page))];
    case "fix":
      return blockNodes(block.blocks, page);
  }
}

function tableOf([names = [], ...rows]: Inline[][][], page: string): HTMLElement {
  const head = names.map((cell) => element("th", { scope: "col" }, ...inlineNodes(cell, page)));
  const body = rows.map((cells) =>
    element("tr", {}, ...cells.map((cell) => element("td", {}, ...inlineNodes(cell, page)))),
  );
  return element(
    "table",
    {},
    element("thead", {}, element("tr", {}, ...head)),
    element("tbody", {}, ...body),
  );
}

/** Runs of words, as they look. @param page as above */
export function inlineNodes(text: Inline[], page: string): (Node | string)[] {
  return text.map(({ text: words, mark, url }) => {
    const tag = mark === "code" ? "code" : mark === "strong" ? "strong" : "em";
    const styled = mark === undefined ? words : element(tag, {}, words);
    return url === undefined ? styled : element("a", { href: addressOf(url, page) }, styled);
  });
}

/** Links within the site stay without its host, so that they lead on wherever it is. */
function addressOf(url: string, page: string): string {
  const base = new URL(page, location.href);
  const { origin, href } = new URL(url, base);
  return origin === base.origin ? href.slice(origin.length) : href;
}
