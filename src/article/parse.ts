import { type MdastNode, mdxToMdast } from "satteri";
import { childrenOf, isComment } from "../content/mdx.ts";
import { UserError } from "../errors/user-error.ts";
import { layerSchema } from "../schema/vocabulary.ts";
import type { Block, Inline } from "./blocks.ts";

/**
 * Takes an article's MDX apart, for readers without a browser. Reads it as the site does, and refuses what it does
 * not know, so that nothing is lost silently.
 * @param file the article's path, for errors
 * @throws UserError on a tag or a form of Markdown that articles do not use
 */
export function parseArticleBody(mdx: string, file: string): Block[] {
  return childrenOf(mdxToMdast(mdx)).flatMap((node) => blockOf(node, file));
}

function blockOf(node: MdastNode, file: string): Block[] {
  const blocks = () => childrenOf(node).flatMap((child) => blockOf(child, file));
  const words = () => inlinesOf(node, {}, file);
  switch (node.type) {
    case "heading":
      return [{ kind: "heading", depth: node.depth, text: words() }];
    case "paragraph":
      return [{ kind: "paragraph", text: words() }];
    case "code":
      return [{ kind: "code", ...(node.lang ? { language: node.lang } : {}), text: node.value }];
    case "list": {
      const items = node.children.map((item) => item.children.flatMap((child) => blockOf(child, file)));
      return [{ kind: "list", ordered: node.ordered === true, items }];
    }
    case "table": {
      const rows = node.children.map((row) => row.children.map((cell) => inlinesOf(cell, {}, file)));
      return [{ kind: "table", rows }];
    }
    case "blockquote":
      return [{ kind: "quote", blocks: blocks() }];
    case "mdxJsxFlowElement": {
      const attribute = node.attributes.find((one) => one.type === "mdxJsxAttribute" && one.name === "layer");
      const layer = layerSchema.safeParse(attribute?.value);
      if (node.name === "Fix" && layer.success) return [{ kind: "fix", layer: layer.data, blocks: blocks() }];
      throw unknown(`<${node.name ?? ""}>`, file);
    }
    case "mdxFlowExpression":
      if (isComment(node.value)) return [];
      throw unknown(`{${node.value}}`, file);
    default:
      throw unknown(node.type, file);
  }
}

function inlinesOf(node: MdastNode, style: Omit<Inline, "text">, file: string): Inline[] {
  return childrenOf(node).flatMap((child): Inline[] => {
    switch (child.type) {
      case "text":
        // Where a line ends in the source says nothing.
        return [{ text: child.value.replaceAll(/\s+/g, " "), ...style }];
      case "inlineCode":
        return [{ text: child.value, ...style, mark: "code" }];
      case "strong":
      case "emphasis":
        return inlinesOf(child, { ...style, mark: child.type }, file);
      case "link":
        return inlinesOf(child, { ...style, url: child.url }, file);
      case "break":
        return [{ text: "\n", ...style }];
      default:
        throw unknown(child.type, file);
    }
  });
}

function unknown(what: string, file: string): UserError {
  return new UserError(
    `${file}: articles do not use ${what}. Write headings, paragraphs, lists, tables, code, quotations and <Fix layer="…">`,
  );
}
