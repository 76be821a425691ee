import { inlineCode } from "../article/inline-code.ts";
import type { OfflineRule, RuleReason } from "../article/rules.ts";
import { fillPlaceholders } from "../match/fill.ts";
import { type Layer, layers, layerTitles } from "../schema/layers.ts";
import { printBlocks, spansOf } from "./terminal/blocks.ts";
import type { Paper } from "./terminal/paper.ts";
import { patternText } from "./terminal/pattern.ts";

/** Prints a rule whole, in the order of its page. */
export function printWholeRule(paper: Paper, rule: OfflineRule): void {
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
  const links: string[] = [];
  printBlocks(paper, rule.body, 0, (url) => {
    const known = links.indexOf(url);
    return known === -1 ? links.push(url) : known + 1;
  });
  paper.heading("References");
  for (const { title, url } of rule.references) {
    paper.paragraph(title, { indent: 2, first: "- " });
    paper.paragraph({ text: url, style: "link" }, { indent: 4 });
  }
  if (links.length > 0) paper.heading("Links");
  for (const [index, url] of links.entries())
    paper.paragraph({ text: url, style: "link" }, { indent: 2, first: `[${index + 1}] ` });
}

function printReason(
  paper: Paper,
  { title, why, holds, confirm, fix, issues = [], sources }: RuleReason,
  number: number,
): void {
  paper.heading(`${number}. ${title}`);
  paper.paragraph([...spansOf(inlineCode(why)), ...(holds === undefined ? [] : [` (${holds})`])], {
    indent: 2,
  });
  for (const { run, prints, also = {} } of confirm) {
    for (const command of [run, ...Object.values(also)])
      paper.verbatim(`$ ${fillPlaceholders(command)}`, 2, "code");
    paper.paragraph(
      [
        { text: "prints ", style: "quiet" },
        { text: patternText(prints), style: "code" },
      ],
      { indent: 4 },
    );
  }
  for (const layer of layersOf(fix)) {
    paper.paragraph(
      [{ text: `Fix, ${layerTitles[layer]}: `, style: "strong" }, ...spansOf(inlineCode(fix[layer] ?? ""))],
      { indent: 2 },
    );
  }
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

/** In the author's order. */
function layersOf(fix: RuleReason["fix"]): Layer[] {
  return Object.keys(fix).flatMap((name) => layers.filter((layer) => layer === name));
}
