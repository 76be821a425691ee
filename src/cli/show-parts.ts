import type { Block } from "../article/blocks.ts";
import { printBlocks } from "./terminal/blocks.ts";
import type { Paper } from "./terminal/paper.ts";

/**
 * Prints a page's text, its links as numbers.
 * @returns where the numbers lead, from 1 on
 */
export function printBody(paper: Paper, body: Block[]): string[] {
  const links: string[] = [];
  printBlocks(paper, body, 0, (url) => {
    const known = links.indexOf(url);
    return known === -1 ? links.push(url) : known + 1;
  });
  return links;
}

/** Prints where to read on. */
export function printReferences(paper: Paper, references: { title: string; url: string }[]): void {
  paper.heading("References");
  for (const { title, url } of references) {
    paper.paragraph(title, { indent: 2, first: "- " });
    paper.paragraph({ text: url, style: "link" }, { indent: 4 });
  }
}

/**
 * Prints where the numbers in the text lead. A link to another article names the command that shows it.
 * @param page the page's address, from which its links lead
 */
export function printLinks(paper: Paper, links: string[], page: string | undefined): void {
  if (links.length === 0) return;
  paper.heading("Links");
  for (const [index, url] of links.entries()) {
    const other = /^\.\.\/([a-z0-9-]+)\/(?:#.*)?$/.exec(url)?.[1];
    const target = other ? `crunbook show ${other}` : page === undefined ? url : new URL(url, page).href;
    paper.paragraph({ text: target, style: "link" }, { indent: 2, first: `[${index + 1}] ` });
  }
}
