import { answerWords, sentenceWords } from "../../answer/words.ts";
import { inlineCode } from "../../article/inline-code.ts";
import type { RuleReason } from "../../article/rules.ts";
import type { Layer } from "../../schema/layers.ts";
import { spansOf } from "./blocks.ts";
import type { Paper } from "./paper.ts";

/** Prints which case of a rule it is, why the kernel answers so, and since when. */
export function printCase(
  paper: Paper,
  { title, why, holds }: Pick<RuleReason, "title" | "why" | "holds">,
  number: number,
): void {
  paper.heading(`${number}. ${title}`);
  paper.paragraph([...spansOf(inlineCode(why)), ...(holds === undefined ? [] : [` (${holds})`])], {
    indent: 2,
  });
}

/** Prints what to do in a layer. */
export function printFix(paper: Paper, layer: Layer, text: string): void {
  const lead = answerWords.ruleFix(sentenceWords.layerTitles[layer]);
  paper.paragraph([{ text: lead, style: "strong" }, ...spansOf(inlineCode(text))], { indent: 2 });
}
