/**
 * Proves that an article without an example is right to have none: no recording prints what it is about. An exemption
 * that is no longer needed fails.
 */

import type { Content } from "../content/content.ts";
import type { Article } from "../content/issues.ts";
import { recordingName } from "../lab/example/load.ts";
import { printedText } from "../lab/recording/format.ts";
import { findPattern } from "../match/occurs.ts";
import { peel } from "../match/peel.ts";
import type { Check } from "./check.ts";
import { patterns } from "./patterns.ts";

export const exemptions: Check = {
  name: "exemptions",
  about: "When an article says why the lab cannot reproduce its problem, no recording shows it after all.",
  needs: [patterns],
  run: ({ articles, examples }) => articles.flatMap((article) => needless(article, examples)),
};

function needless({ issue, at }: Article, examples: Content["examples"]): string[] {
  if (issue.notReproduced === undefined) return [];
  // What others print too proves nothing of this issue.
  const own = issue.signatures.filter(({ shared }) => !shared);
  return examples.flatMap(({ slug, folder, recordings }) => {
    for (const { header, steps } of recordings) {
      const text = peel(printedText(steps));
      const printed = own.find(({ pattern }) => findPattern(pattern, text));
      if (printed)
        return [
          `${at(["notReproduced"])}: ${folder}/recorded/${recordingName(header)} prints ${JSON.stringify(printed.pattern)}. Write "examples: [${slug}]" in place of "notReproduced", or make the signature more specific.`,
        ];
    }
    return [];
  });
}
