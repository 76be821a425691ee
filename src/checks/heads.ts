/**
 * Proves that an answer can say a paste's own values where an article has examples:
 * 1. every part of "heads" has placeholders with samples; with these it stands in the title, or is a wording of the
 *    article's signatures;
 * 2. a value of the title that a signature has a placeholder for is a sample of "heads";
 * 3. a command of "confirm" has placeholders only where a shell would read a word, of kinds that cannot be anything, and
 *    that a signature captures.
 */

import type { Article } from "../content/issues.ts";
import { fillTitle, samplesIn, withoutSamples } from "../match/fill.ts";
import { findPattern } from "../match/occurs.ts";
import { parsePattern } from "../match/pattern.ts";
import { peel } from "../match/peel.ts";
import type { Check } from "./check.ts";
import { patterns, unfitPattern } from "./patterns.ts";

export const heads: Check = {
  name: "heads",
  about:
    "What of a title or a command is an example says which value of a paste it stands for, and can be filled with it safely.",
  needs: [patterns],
  run: ({ articles }) =>
    articles.flatMap((article) => [
      ...unfitHeads(article),
      ...uncoveredExamples(article),
      ...unsafeCommands(article),
    ]),
};

/** What varies from paste to paste, and can stand in a command: of these, fillCommand knows what is plausible. */
const fillable = ["path", "name", "number", "hex", "mode"];

function unfitHeads({ issue, at }: Article): string[] {
  return (issue.heads ?? []).flatMap((head, i) => {
    const where = at(["heads", i]);
    const bare = withoutSamples(head);
    const unfit = unfitPattern(bare);
    if (unfit.length > 0) return unfit.map((why) => `${where}: ${why}`);
    if (samplesIn(head).length === 0 || samplesIn(head).length < parsePattern(bare).values.length)
      return [`${where}: names no example value. Write each with its placeholder: {path:/etc}`];
    const text = fillTitle(head, {}).text;
    const words = peel(text);
    if (issue.title.includes(text)) return [];
    if (
      issue.signatures.some(({ pattern }) => findPattern(pattern, words) ?? findPattern(bare, peel(pattern)))
    )
      return [];
    return [
      `${where}: ${JSON.stringify(text)} stands neither in the title nor in a signature. Write the title's own words`,
    ];
  });
}

function uncoveredExamples({ issue, at }: Article): string[] {
  const title = peel(issue.title);
  const covered = (issue.heads ?? []).filter((head) => issue.title.includes(fillTitle(head, {}).text));
  const samples = covered.flatMap((head) => samplesIn(head).map(({ sample }) => sample));
  return issue.signatures.flatMap(({ pattern }) => {
    const examples = (findPattern(pattern, title)?.values ?? []).filter(
      ({ name, text }) => fillable.includes(name) && /\w/.test(text) && !samples.includes(text),
    );
    return examples.map(
      ({ name, text }) =>
        `${at(["title"])}: ${JSON.stringify(text)} is an example of the signature's {${name}}. Write under "heads" its words with {${name}:${text}}`,
    );
  });
}

function unsafeCommands({ issue, at }: Article): string[] {
  const captured = new Set<string>(issue.signatures.flatMap(({ pattern }) => parsePattern(pattern).values));
  return issue.confirm.flatMap(({ run, also = {} }, i) => {
    const commands = [
      { run, where: at(["confirm", i, "run"]) },
      ...Object.entries(also).map(([layer, other]) => ({
        run: other,
        where: at(["confirm", i, "also", layer]),
      })),
    ];
    return commands.flatMap(({ run: command, where }) =>
      samplesIn(command).flatMap((sample) => {
        const unsafe = unsafeSample(command, sample);
        if (unsafe !== undefined) return [`${where}: ${unsafe}`];
        return captured.has(sample.name)
          ? []
          : [
              `${where}: no signature has {${sample.name}}, so that nothing ever fills it. Write the sample alone`,
            ];
      }),
    );
  });
}

/** What in a command cannot be filled safely with what a paste says. @param where it stands, for messages */
export function unsafeSamples(command: string, where: string): string[] {
  return samplesIn(command).flatMap((sample) => {
    const unsafe = unsafeSample(command, sample);
    return unsafe === undefined ? [] : [`${where}: ${unsafe}`];
  });
}

function unsafeSample(
  command: string,
  { name, at: offset }: ReturnType<typeof samplesIn>[number],
): string | undefined {
  if (!fillable.includes(name))
    return `{${name}} can be any text, which no command is safe with. Use one of ${fillable.join(", ")}`;
  return isQuoted(command, offset)
    ? `{${name}} stands in quotation marks, where a value could end them. Put it outside: it is quoted when it is filled`
    : undefined;
}

/** Whether a place of a command is within a shell's quotation marks, behind a backslash or in backquotes. */
function isQuoted(command: string, offset: number): boolean {
  let quote = "";
  for (let i = 0; i < offset; i++) {
    const sign = command.charAt(i);
    if (sign === "\\" && quote !== "'") {
      i++;
      if (i >= offset) return true;
    } else if (quote === "" && /["'`]/.test(sign)) quote = sign;
    else if (sign === quote) quote = "";
  }
  return quote !== "";
}
