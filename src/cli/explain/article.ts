import type { ShownArticle, ShownReason } from "../../answer/explanation.ts";
import { printedBy } from "../../answer/printed-by.ts";
import type { Block } from "../../article/blocks.ts";
import { fixesIn } from "../../article/fixes.ts";
import { printBlocks } from "../terminal/blocks.ts";
import { printCheck } from "../terminal/check.ts";
import type { Paper } from "../terminal/paper.ts";
import { printMore, printOtherFixes, printValues } from "./further.ts";
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
  if (others.length > 0) paper.gap();
  printOtherFixes(
    paper,
    others.map(({ layer }) => layer),
    slug,
  );
  if (checks.length > 0) paper.heading("Confirm");
  for (const { run, prints } of checks) printCheck(paper, [run], prints);
  paper.heading("Why");
  for (const reason of reasons) printReason(paper, reason);
  printValues(paper, values);
  printMore(paper, slug, site && issueAddress(site, slug));
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
