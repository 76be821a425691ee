import { inlineCode } from "../article/inline-code.ts";
import type { OfflineRule, RuleReason } from "../article/rules.ts";
import { fillPlaceholders } from "../match/fill.ts";
import { layersIn } from "../schema/layers.ts";
import { printBody, printLinks, printReferences } from "./show-parts.ts";
import { spansOf } from "./terminal/blocks.ts";
import { printCheck } from "./terminal/check.ts";
import type { Paper } from "./terminal/paper.ts";
import { printCase, printFix } from "./terminal/rule-case.ts";

/** Prints a rule whole, in the order of its page. @param page the page's address, where there is a site */
export function printWholeRule(paper: Paper, rule: OfflineRule, page: string | undefined): void {
  paper.paragraph({ text: rule.title, style: "title" });
  paper.gap();
  paper.paragraph(spansOf(inlineCode(rule.summary)));
  if (rule.object) {
    paper.heading("Of");
    paper.paragraph([rule.object.about, ": ", { text: rule.object.paths.join(", "), style: "code" }], {
      indent: 2,
    });
  }
  for (const [index, reason] of rule.reasons.entries()) printReason(paper, reason, index + 1);
  const links = printBody(paper, rule.body);
  printReferences(paper, rule.references);
  printLinks(paper, links, page);
}

function printReason(
  paper: Paper,
  { title, why, holds, confirm, fix, issues = [], sources }: RuleReason,
  number: number,
): void {
  printCase(paper, { title, why, holds }, number);
  for (const { run, prints, also = {} } of confirm) {
    printCheck(
      paper,
      [run, ...Object.values(also)].map((command) => fillPlaceholders(command)),
      prints,
    );
  }
  for (const layer of layersIn(fix)) printFix(paper, layer, fix[layer] ?? "");
  for (const slug of issues) paper.verbatim(`crunbook show ${slug}`, 2);
  for (const { url, at } of sources) {
    paper.paragraph(
      [
        { text: `${at}: `, style: "quiet" },
        { text: url, style: "link" },
      ],
      { indent: 2 },
    );
  }
}
