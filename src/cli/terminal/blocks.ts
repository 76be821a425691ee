import type { Block, Inline } from "../../article/blocks.ts";
import { layerTitles } from "../../schema/layers.ts";
import type { Paper, Span } from "./paper.ts";

/** Prints parts of an article. @param cite a link's number for the reader; without, addresses are left out */
export function printBlocks(
  paper: Paper,
  blocks: Block[],
  indent: number,
  cite?: (url: string) => number,
): void {
  for (const block of blocks) printBlock(paper, block, indent, cite);
}

function printBlock(
  paper: Paper,
  block: Block,
  indent: number,
  cite: ((url: string) => number) | undefined,
): void {
  paper.gap();
  switch (block.kind) {
    case "heading":
      paper.heading(block.text.map(({ text }) => text).join(""));
      return;
    case "paragraph":
      paper.paragraph(spansOf(block.text, cite), { indent });
      return;
    case "code":
      paper.verbatim(block.text, indent + 4, "code");
      return;
    case "list":
      for (const [index, item] of block.items.entries()) {
        const sign = block.ordered ? `${index + 1}. ` : "- ";
        const [lead, ...rest] = item;
        if (lead?.kind === "paragraph") paper.paragraph(spansOf(lead.text, cite), { indent, first: sign });
        else if (lead) printBlock(paper, lead, indent + sign.length, cite);
        printBlocks(paper, rest, indent + sign.length, cite);
      }
      return;
    case "table":
      printTable(paper, block.rows, indent, cite);
      return;
    case "quote":
      printBlocks(paper, block.blocks, indent + 2, cite);
      return;
    case "fix":
      paper.paragraph({ text: layerTitles[block.layer], style: "strong" }, { indent });
      printBlocks(paper, block.blocks, indent + 2, cite);
  }
}

/** A row at a time, each cell with its column's name: columns would not fit a terminal. */
function printTable(
  paper: Paper,
  [names = [], ...rows]: Inline[][][],
  indent: number,
  cite: ((url: string) => number) | undefined,
): void {
  for (const [title = [], ...cells] of rows) {
    paper.paragraph(spansOf(title, cite), { indent, first: "- " });
    for (const [index, cell] of cells.entries()) {
      const name = names[index + 1] ?? [];
      paper.paragraph([...spansOf(name), ": ", ...spansOf(cell, cite)], { indent: indent + 4 });
    }
  }
}

/** Runs of words as the paper takes them. */
export function spansOf(text: Inline[], cite?: (url: string) => number): Span[] {
  return text.flatMap(({ text: words, mark, url }, index) => {
    const style =
      mark === "code" ? "code" : mark === undefined ? (url && cite ? "link" : undefined) : "strong";
    const span: Span = { text: words, style };
    // A link may have several runs of words: its number stands after the last.
    const ends = url !== undefined && text[index + 1]?.url !== url;
    return cite && ends ? [span, { text: `[${cite(url)}]`, style: "quiet" }] : [span];
  });
}
