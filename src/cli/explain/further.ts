import type { ShownLead, ShownRule } from "../../answer/explanation.ts";
import { answerWords, sentenceWords } from "../../answer/words.ts";
import type { Layer } from "../../schema/layers.ts";
import type { Paper } from "../terminal/paper.ts";
import { headings } from "../terminal/words.ts";

/** Prints for which other places there is a fix, and what shows it; nothing where there is none. */
export function printOtherFixes(paper: Paper, layers: Layer[], slug: string): void {
  if (layers.length === 0) return;
  const names = [...new Set(layers)].map((layer) => sentenceWords.layerTitles[layer]);
  const said = answerWords.otherFixes(names.join(sentenceWords.comma));
  paper.paragraph([said, { text: ` (crunbook show ${slug})`, style: "quiet" }], { indent: 2 });
}

/** Prints what of the paste varies. */
export function printValues(paper: Paper, values: ShownRule["values"]): void {
  for (const { name, text } of values) {
    paper.paragraph([{ text: name + sentenceWords.colon, style: "quiet" }, text], { indent: 2 });
  }
}

/** Prints where to read on: the command, and the address where there is a site. */
export function printMore(paper: Paper, slug: string, address: string | undefined): void {
  paper.heading(headings.more);
  paper.verbatim(`crunbook show ${slug}`, 2);
  if (address !== undefined) paper.paragraph({ text: address, style: "link" }, { indent: 2 });
}

/** Prints articles or rules to look at, by what they are called. */
export function printLeads(paper: Paper, leads: Pick<ShownLead, "slug" | "title">[]): void {
  for (const { slug, title } of leads) {
    paper.paragraph(title, { first: "- " });
    paper.paragraph({ text: `crunbook show ${slug}`, style: "quiet" }, { indent: 2 });
  }
}
