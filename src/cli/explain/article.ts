import type { ShownArticle, ShownReason } from "../../answer/explanation.ts";
import { printedBy } from "../../answer/printed-by.ts";
import { answerWords, sentenceWords } from "../../answer/words.ts";
import type { Block } from "../../article/blocks.ts";
import { fixesIn } from "../../article/fixes.ts";
import { printBlocks } from "../terminal/blocks.ts";
import { printCheck } from "../terminal/check.ts";
import type { Paper } from "../terminal/paper.ts";
import { headings } from "../terminal/words.ts";
import { printMore, printOtherFixes, printValues } from "./further.ts";
import { issueAddress } from "./links.ts";

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
    paper.heading(headings.fix);
    printBlocks(paper, [fix], 2);
  }
  if (others.length > 0) paper.gap();
  printOtherFixes(
    paper,
    others.map(({ layer }) => layer),
    slug,
  );
  if (checks.length > 0) paper.heading(headings.confirm);
  for (const { run, prints } of checks) printCheck(paper, [run], prints);
  paper.heading(answerWords.why);
  for (const reason of reasons) printReason(paper, reason);
  printValues(paper, values);
  printMore(paper, slug, site && issueAddress(site, slug));
}

function printReason(paper: Paper, { kind, words, by, releases, cause, shared }: ShownReason): void {
  const { because, checkPrints, ofCause, also } = answerWords;
  const behind = [
    by === undefined ? "" : answerWords.printedBy(printedBy(by, releases, sentenceWords)),
    cause === undefined ? "" : ofCause(cause),
    shared ? also(sentenceWords.sharedWords) : "",
  ];
  const text = words.map((part) => part.text).join("");
  paper.paragraph([kind === "check" ? checkPrints : because, { text, style: "code" }, behind.join("")], {
    indent: 2,
    first: "- ",
  });
}
