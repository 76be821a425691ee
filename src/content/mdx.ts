import Slugger from "github-slugger";
import { type MdastNode, mdxToMdast } from "satteri";
import type { PageFile } from "./page.ts";

/** A part of a page's text, with the line of its file on which it begins. */
export type MdxNode = { node: MdastNode; line: number };

/** A page's text taken apart, as the site does it. */
export type Mdx = {
  /** Every part, in the order of the text, an outer one before those in it; none when the text is no MDX. */
  nodes: MdxNode[];
  /** The parts that are in no other. */
  top: MdxNode[];
  /** Why it is no MDX, and where; `unclosed`: the name of a tag that is opened there and not closed. */
  problem?: { line: number; text: string; unclosed?: string };
};

/** A heading, and the anchor that the site gives it. */
export type Heading = { depth: number; text: string; slug: string; line: number };

const parsed = new WeakMap<PageFile, Mdx>();
const slugged = new WeakMap<PageFile, Heading[]>();

/** A page's text, taken apart once, however many ask for it. */
export function mdxOf(page: PageFile): Mdx {
  const known = parsed.get(page) ?? parse(page);
  parsed.set(page, known);
  return known;
}

function parse({ body, bodyLine }: PageFile): Mdx {
  try {
    // Headings get their anchors after quotes and dashes have become curly, as Astro sets them by default.
    const root = mdxToMdast(body, { features: { smartPunctuation: true } });
    return { nodes: nodesBelow(root, bodyLine), top: childrenOf(root).map((node) => placed(node, bodyLine)) };
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    return { nodes: [], top: [], problem: problemOf(message, bodyLine) };
  }
}

/** What the parser says, with lines of the file: at a tag that is not closed, which it names last, "(14:1)". */
function problemOf(message: string, bodyLine: number): NonNullable<Mdx["problem"]> {
  const [, line, said] = /^(\d+):\d+: (.*?)(?: \([\w-]+:[\w-]+\))?$/s.exec(message) ?? [];
  const text = said ?? message;
  const lineOfFile = (inBody: string | undefined) => bodyLine + Number(inBody ?? 1) - 1;
  const [whole, before, unclosed, opened] =
    /^(.*closing tag for `<([\w.:-]+)>`) \((\d+):\d+\)$/s.exec(text) ?? [];
  if (whole === undefined || before === undefined || unclosed === undefined)
    return { line: lineOfFile(line), text };
  return { line: lineOfFile(opened), text: before, unclosed };
}

/** Everything in a part, in the order of the text; the part itself is not in it. */
export function nodesIn({ node, line }: MdxNode): MdxNode[] {
  return nodesBelow(node, line - (node.position?.start.line ?? 1) + 1);
}

function nodesBelow(node: MdastNode, bodyLine: number, found: MdxNode[] = []): MdxNode[] {
  for (const child of childrenOf(node)) {
    found.push(placed(child, bodyLine));
    nodesBelow(child, bodyLine, found);
  }
  return found;
}

function placed(node: MdastNode, bodyLine: number): MdxNode {
  return { node, line: bodyLine + (node.position?.start.line ?? 1) - 1 };
}

/** The headings of a page's text with their anchors, in its order. Those that components print are not in it. */
export function headingsOf(page: PageFile): Heading[] {
  const known = slugged.get(page);
  if (known) return known;
  const slugger = new Slugger();
  const headings = mdxOf(page).nodes.flatMap(({ node, line }): Heading[] => {
    if (node.type !== "heading") return [];
    const text = wordsOf(node);
    return [{ depth: node.depth, text, slug: slugger.slug(text), line }];
  });
  slugged.set(page, headings);
  return headings;
}

/** The words of a part, without their marks. */
export function wordsOf(node: MdastNode): string {
  if ("value" in node && typeof node.value === "string") return node.value;
  return childrenOf(node).map(wordsOf).join("");
}

/** The parts of a part. */
export function childrenOf(node: MdastNode): MdastNode[] {
  return "children" in node ? node.children : [];
}

/** Whether what stands in braces is nothing but comments: the only expression that does nothing. */
export function isComment(expression: string): boolean {
  return expression.replaceAll(/\/\*.*?\*\//gs, "").trim() === "";
}
