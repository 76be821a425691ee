import type { Paper } from "./paper.ts";
import { patternText } from "./pattern.ts";
import { headings } from "./words.ts";

/** Prints commands that tell whether it is this, one for each who may type it, with what they print then. */
export function printCheck(paper: Paper, commands: string[], prints: string): void {
  for (const command of commands) paper.verbatim(`$ ${command}`, 2, "code");
  paper.paragraph(
    [
      { text: headings.prints, style: "quiet" },
      { text: patternText(prints), style: "code" },
    ],
    { indent: 4 },
  );
}
