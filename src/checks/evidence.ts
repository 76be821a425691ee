/**
 * Proves that what an article says is printed has been seen:
 * 1. every signature stands in a recording, in a paste that the article quotes or in a catalogue, or cites its source,
 *    and a runtime that it names prints it, where any does in the recordings;
 * 2. every command of "confirm" is run by a step of the article's examples, and what it prints was printed there on an
 *    affected release, or it cites its source.
 */

import type { Article } from "../content/issues.ts";
import type { ExampleFolder } from "../lab/example/load.ts";
import type { Compiled } from "../match/compile.ts";
import { fillPlaceholders } from "../match/fill.ts";
import { findPattern } from "../match/occurs.ts";
import { type Peeled, peel } from "../match/peel.ts";
import type { RecordedStep } from "../schema/recording.ts";
import { cataloguedTexts } from "./catalogue-words.ts";
import type { Check } from "./check.ts";
import { compiledIndex, indexed } from "./compiled.ts";
import { examplesOf, isUnrecorded, peeledText, runtimesNamed } from "./outcomes.ts";

export const evidence: Check = {
  name: "evidence",
  about:
    "Every wording of an article, and every check that confirms it, was printed in a recording, stands in a program's source or a quoted paste, or cites where it is said.",
  needs: indexed,
  run: (content) => {
    const { articles, examples } = content;
    const compiled = compiledIndex(content);
    return articles.flatMap((article) => {
      const own = examplesOf(article, examples);
      // Of what is still to be recorded, nothing can be said; that it has to be is another check's.
      if (own.some(isUnrecorded)) return [];
      return [
        ...unseenWordings(article, own, compiled),
        ...otherPrinters(article, own, compiled),
        ...unseenChecks(article, own),
      ];
    });
  },
};

function unseenWordings(article: Article, own: ExampleFolder[], compiled: Compiled): string[] {
  const { signatures, pastes } = article.issue;
  const seen = [
    ...own.flatMap(({ recordings }) => recordings.map(peeledText)),
    ...pastes.map((paste) => peel(paste)),
  ];
  return signatures.flatMap(({ pattern, sources }, i) => {
    if (sources !== undefined || seen.some((text) => findPattern(pattern, text))) return [];
    if (cataloguedTexts(compiled, pattern).length > 0) return [];
    return [
      `${article.at(["signatures", i])}: nothing shows these words: no recording of the article's examples, none of its pastes, no catalogue. Quote a paste that has them, or cite where they stand: sources: [https://…]`,
    ];
  });
}

/** A signature says who prints it: of the runtimes that it names, one has to, where any does. */
function otherPrinters(article: Article, own: ExampleFolder[], compiled: Compiled): string[] {
  return article.issue.signatures.flatMap(({ by, pattern }, i) => {
    const named = runtimesNamed(by);
    if (named.length === 0) return [];
    const printing = new Set(
      own
        .flatMap(({ recordings }) => recordings)
        .filter((recording) => findPattern(pattern, peeledText(recording)))
        .map(({ header }) => header.runtime),
    );
    if (printing.size === 0 || named.some((id) => printing.has(id))) return [];
    // The words may be a part of what another one prints.
    if (cataloguedTexts(compiled, pattern).some(({ emitter }) => named.some((id) => id === emitter)))
      return [];
    return [
      `${article.at(["signatures", i, "by"])}: says that ${named.join(" and ")} prints it, but in the recordings ${[...printing].join(" and ")} does. Correct it.`,
    ];
  });
}

function unseenChecks(article: Article, own: ExampleFolder[]): string[] {
  const steps = own.flatMap(({ recordings }) => recordings.flatMap((recording) => recording.steps));
  return article.issue.confirm.flatMap(({ run, prints, sources }, i) => {
    const command = fillPlaceholders(run);
    // A step may run it in other surroundings: `capsh --drop=… -- -c '…'`.
    const same = steps.filter((step) => step.kind === "command" && step.command.includes(command.trim()));
    const at = article.at(["confirm", i]);
    if (same.length > 0) {
      if (same.some((step) => findPattern(prints, printedBy(step)))) return [];
      return [
        `${at}: "prints" contradicts the recordings: ${command} printed ${JSON.stringify(outputOf(same[0]))} there. Correct it.`,
      ];
    }
    if (sources !== undefined) return [];
    return [
      `${at}: no step of the article's examples runs this command. Add it to a steps.sh as it stands here, or cite what says that it prints this: sources: [https://…]`,
    ];
  });
}

function printedBy(step: RecordedStep): Peeled {
  return peel(outputOf(step));
}

function outputOf(step: RecordedStep | undefined): string {
  return step?.kind === "command" ? step.output.map(({ text }) => text).join("\n") : "";
}
