import type { ShownArticle, ShownReason } from "../../answer/explanation.ts";
import { printedBy } from "../../answer/printed-by.ts";
import type { Block } from "../../article/blocks.ts";
import { fixesIn } from "../../article/fixes.ts";
import { layerTitles } from "../../schema/layers.ts";
import { printBlocks } from "../terminal/blocks.ts";
import type { Paper } from "../terminal/paper.ts";
import { patternText } from "../terminal/pattern.ts";
import { issueAddress } from "./links.ts";
import { printerWords } from "./words.ts";

/**
 * Prints what an article says of a paste, what to do first: summary, the fix and the check for where the paste comes
 * from, then why it is this, and where to read on.
 * @param body the article's text
 */
export function printArticle(
  paper: Paper,
  { slug, summary, reasons, values, checks, layers }: ShownArticle,
  body: Block[],
  site: string | undefined,
): void {
  paper.gap();
  paper.paragraph(summary);
  const [fix, ...others] = fixesIn(body, layers);
  if (fix) {
    paper.heading("Fix");
    printBlocks(paper, [fix], 2);
  }
  if (others.length > 0) {
    const names = [...new Set(others.map(({ layer }) => layerTitles[layer]))].join(", ");
    paper.gap();
    paper.paragraph([`Also for ${names}: `, { text: `crunbook show ${slug}`, style: "quiet" }], {
      indent: 2,
    });
  }
  if (checks.length > 0) paper.heading("Confirm");
  for (const { run, prints } of checks) {
    paper.verbatim(`$ ${run}`, 2, "code");
    paper.paragraph(
      [
        { text: "prints ", style: "quiet" },
        { text: patternText(prints), style: "code" },
      ],
      { indent: 4 },
    );
  }
  paper.heading("Why");
  for (const reason of reasons) printReason(paper, reason);
  for (const { name, text } of values) {
    paper.paragraph([{ text: `${name}: `, style: "quiet" }, text], { indent: 2 });
  }
  paper.heading("More");
  paper.verbatim(`crunbook show ${slug}`, 2);
  if (site) paper.paragraph({ text: issueAddress(site, slug), style: "link" }, { indent: 2 });
}

function printReason(paper: Paper, { kind, words, by, releases, cause, shared }: ShownReason): void {
  const text = words.map((part) => part.text).join("");
  const who =
    kind === "check"
      ? "is what the check prints"
      : `is what ${by === undefined ? "it" : printedBy(by, releases, printerWords)} prints`;
  const why = `${cause ? `${who}: ${cause}` : who}${shared ? "; other problems print it too" : ""}`;
  paper.paragraph([{ text, style: "code" }, ` ${why}`], { indent: 2, first: "- " });
}
