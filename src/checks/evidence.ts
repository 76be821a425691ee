/**
 * Proves that what an article says is printed has been seen:
 * 1. every signature stands in a recording, in a paste that the article quotes or in a catalogue, or cites its source;
 * 2. every command of "confirm" is run by a step of the article's examples, and what it prints was printed there on an
 *    affected release, or it cites its source.
 */

import type { Article } from "../content/issues.ts";
import type { ExampleFolder } from "../lab/example/load.ts";
import { printedText } from "../lab/recording/format.ts";
import { fillPlaceholders } from "../match/fill.ts";
import { findPattern } from "../match/occurs.ts";
import { type Peeled, peel } from "../match/peel.ts";
import type { RecordedStep } from "../schema/recording.ts";
import { catalogueWords, type FindTexts } from "./catalogue-words.ts";
import type { Check } from "./check.ts";
import { peeledText } from "./outcomes.ts";
import { patterns } from "./patterns.ts";

export const evidence: Check = {
  name: "evidence",
  about:
    "Every wording of an article, and every check that confirms it, was printed in a recording, stands in a program's source or a quoted paste, or cites where it is said.",
  needs: [patterns],
  run: ({ articles, catalogues, examples }) => {
    const textsIn = catalogueWords(catalogues);
    return articles.flatMap((article) => {
      const own = examples.filter(({ slug }) => article.issue.examples.includes(slug));
      return [...unseenWordings(article, own, textsIn), ...unseenChecks(article, own)];
    });
  },
};

function unseenWordings(article: Article, own: ExampleFolder[], textsIn: FindTexts): string[] {
  const { signatures, pastes } = article.issue;
  const seen = [
    ...own.flatMap(({ recordings }) => recordings.map(peeledText)),
    ...pastes.map((paste) => peel(paste)),
  ];
  return signatures.flatMap(({ pattern, sources }, i) => {
    if (sources !== undefined || seen.some((text) => findPattern(pattern, text))) return [];
    if (textsIn(pattern).length > 0) return [];
    return [
      `${article.at(["signatures", i])}: nothing shows these words: no recording of the article's examples, none of its pastes, no catalogue. Quote a paste that has them, or cite where they stand: sources: [https://…]`,
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
        `${at}: "prints" contradicts the recordings: ${command} printed ${JSON.stringify(printedText(same.slice(0, 1)).split("\n").slice(1).join("\n").trim())} there. Correct it.`,
      ];
    }
    if (sources !== undefined) return [];
    return [
      `${at}: no step of the article's examples runs this command. Add it to a steps.sh as it stands here, or cite what says that it prints this: sources: [https://…]`,
    ];
  });
}

function printedBy(step: RecordedStep): Peeled {
  return peel(step.kind === "command" ? step.output.map(({ text }) => text).join("\n") : "");
}
