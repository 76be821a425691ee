import type { ShownArticle, ShownReason } from "../../answer/explanation.ts";
import { printedBy } from "../../answer/printed-by.ts";
import type { Block } from "../../article/blocks.ts";
import { type Layer, layerTitles } from "../../schema/layers.ts";
import { printBlocks } from "../terminal/blocks.ts";
import type { Paper } from "../terminal/paper.ts";
import { patternText } from "../terminal/pattern.ts";
import { issueAddress } from "./links.ts";
import { printerWords } from "./words.ts";

/**
 * Prints what an article says of a paste: summary, why, how to confirm, the fix for where the paste comes from.
 * @param body the article's text
 * @param from where the paste comes from
 */
export function printArticle(
  paper: Paper,
  { slug, summary, reasons, values, checks }: ShownArticle,
  body: Block[],
  from: Layer[],
  site: string | undefined,
): void {
  paper.gap();
  paper.paragraph(summary);
  paper.heading("Why");
  for (const reason of reasons) printReason(paper, reason);
  for (const { name, text } of values) {
    paper.paragraph([{ text: `${name}: `, style: "quiet" }, text], { indent: 2 });
  }
  paper.heading("Confirm");
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
  printFixes(paper, slug, body, from);
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

/** The fixes for the layers that the paste shows; the article's first when it has none for these. */
function printFixes(paper: Paper, slug: string, body: Block[], from: Layer[]): void {
  const fixes = body.filter((block) => block.kind === "fix");
  const fitting = from.flatMap((layer) => fixes.filter((fix) => fix.layer === layer));
  const shown = fitting.length > 0 ? fitting : fixes.slice(0, 1);
  if (shown.length === 0) return;
  paper.heading("Fix");
  printBlocks(paper, shown, 2);
  const others = fixes.filter((fix) => !shown.includes(fix));
  if (others.length === 0) return;
  const names = [...new Set(others.map(({ layer }) => layerTitles[layer]))].join(", ");
  paper.gap();
  paper.paragraph([`Also for ${names}: `, { text: `crunbook show ${slug}`, style: "quiet" }], { indent: 2 });
}
