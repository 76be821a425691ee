import type { ShownRule, ShownRuleReason } from "../../answer/explanation.ts";
import { answerWords } from "../../answer/words.ts";
import { inlineCode } from "../../article/inline-code.ts";
import { spansOf } from "../terminal/blocks.ts";
import { printCheck } from "../terminal/check.ts";
import type { Paper } from "../terminal/paper.ts";
import { printCase, printFix } from "../terminal/rule-case.ts";
import { printLeads, printMore, printOtherFixes, printValues } from "./further.ts";
import { ruleAddress } from "./links.ts";

/**
 * Prints what the kernel's answer means, in the order of the page: the most specific rule with each case, how to tell it
 * and what to do for where the paste comes from; then the other rules in short.
 */
export function printRules(paper: Paper, [first, ...others]: ShownRule[], site: string | undefined): void {
  if (!first) return;
  paper.gap();
  paper.paragraph(spansOf(inlineCode(first.summary)));
  for (const [index, reason] of first.reasons.entries()) printReason(paper, reason, index + 1, first.slug);
  const { because, ruleOf, otherRules, why } = answerWords;
  paper.heading(why);
  paper.paragraph([because, { text: first.words, style: "code" }, ruleOf(first.operation, first.errno)], {
    indent: 2,
    first: "- ",
  });
  printValues(paper, first.values);
  printMore(paper, first.slug, site && ruleAddress(site, first.slug));
  if (others.length > 0) paper.heading(otherRules);
  printLeads(paper, others);
}

function printReason(
  paper: Paper,
  { title, why, holds, checks, fixes, issues }: ShownRuleReason,
  number: number,
  slug: string,
): void {
  printCase(paper, { title, why, holds }, number);
  for (const { run, prints } of checks) printCheck(paper, [run], prints);
  const [fix, ...others] = fixes;
  if (fix) printFix(paper, fix.layer, fix.text);
  printOtherFixes(
    paper,
    others.map(({ layer }) => layer),
    slug,
  );
  for (const { slug: article, title: name } of issues) {
    paper.paragraph([`${name}: `, { text: `crunbook show ${article}`, style: "quiet" }], { indent: 2 });
  }
}
