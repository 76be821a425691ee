import type { ShownRule, ShownRuleReason } from "../../answer/explanation.ts";
import { inlineCode } from "../../article/inline-code.ts";
import { layerTitles } from "../../schema/layers.ts";
import { spansOf } from "../terminal/blocks.ts";
import type { Paper } from "../terminal/paper.ts";
import { patternText } from "../terminal/pattern.ts";
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
  paper.heading("Why");
  paper.paragraph(
    [{ text: first.words, style: "code" }, ` is ${first.operation}, answered with ${first.errno}`],
    {
      indent: 2,
      first: "- ",
    },
  );
  for (const { name, text } of first.values) {
    paper.paragraph([{ text: `${name}: `, style: "quiet" }, text], { indent: 2 });
  }
  paper.heading("More");
  paper.verbatim(`crunbook show ${first.slug}`, 2);
  if (site) paper.paragraph({ text: ruleAddress(site, first.slug), style: "link" }, { indent: 2 });
  if (others.length === 0) return;
  paper.heading("Rules for other objects");
  for (const { slug, title } of others) {
    paper.paragraph(title, { first: "- " });
    paper.paragraph({ text: `crunbook show ${slug}`, style: "quiet" }, { indent: 2 });
  }
}

function printReason(
  paper: Paper,
  { title, why, holds, checks, fixes, issues }: ShownRuleReason,
  number: number,
  slug: string,
): void {
  paper.heading(`${number}. ${title}`);
  paper.paragraph([...spansOf(inlineCode(why)), ...(holds === undefined ? [] : [` (${holds})`])], {
    indent: 2,
  });
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
  const [fix, ...others] = fixes;
  if (fix)
    paper.paragraph(
      [{ text: `Fix, ${layerTitles[fix.layer]}: `, style: "strong" }, ...spansOf(inlineCode(fix.text))],
      { indent: 2 },
    );
  if (others.length > 0) {
    const names = others.map(({ layer }) => layerTitles[layer]).join(", ");
    paper.paragraph([`Also for ${names}: `, { text: `crunbook show ${slug}`, style: "quiet" }], {
      indent: 2,
    });
  }
  for (const { slug: article, title: name } of issues) {
    paper.paragraph([`${name}: `, { text: `crunbook show ${article}`, style: "quiet" }], { indent: 2 });
  }
}
