/**
 * Proves that version claims are what the recordings show:
 * 1. on every recorded release that an article calls affected, a signature of that cause is printed;
 * 2. on every other recorded release, none is;
 * 3. no example is without effect: each shows a signature on some release;
 * 4. every cause that is claimed has a wording, and every wording's cause a claim.
 */

import type { Content } from "../content/content.ts";
import type { Article } from "../content/issues.ts";
import type { Check } from "./check.ts";
import { causesOf, claimFor, type Outcome, outcomesOf, prints } from "./outcomes.ts";
import { patterns } from "./patterns.ts";

export const claims: Check = {
  name: "version claims",
  about:
    "On every recorded release that an article calls affected, one of its signatures is printed. On every other release, none is.",
  needs: [patterns],
  run: ({ articles, examples, runtimes }) =>
    articles.flatMap((article) => [
      ...outcomesOf(article, examples, runtimes).flatMap((outcome) => contradiction(article, outcome)),
      ...uselessExamples(article, examples),
      ...unprintedCauses(article),
    ]),
};

function contradiction(article: Article, outcome: Outcome): string[] {
  const release = `${outcome.runtime} ${outcome.version}`;
  const cause = outcome.cause === undefined ? "" : ` of the cause "${outcome.cause}"`;
  if (outcome.claimed && outcome.state === "not-affected") {
    const claim = claimFor(article, outcome.runtime, outcome.version, outcome.cause);
    const index = claim ? article.issue.affects.indexOf(claim) : 0;
    return [
      `${article.at(["affects", index])}: says that ${release} is affected, but no signature${cause} matches what its recordings print. Correct the range, or add the wording of ${release} to "signatures".`,
    ];
  }
  if (!outcome.claimed && outcome.state === "reproduced") {
    return [
      `${article.at(["affects"])}: says that ${release} is not affected, but a signature${cause} matches its recording in ${outcome.examples.map((slug) => `examples/${slug}`).join(", ")}. Correct the range, or make the signature more specific.`,
    ];
  }
  return [];
}

/** An example that shows none of the article's signatures on any release proves nothing. */
function uselessExamples(article: Article, examples: Content["examples"]): string[] {
  return article.issue.examples.flatMap((slug, index) => {
    const recordings = examples.find((example) => example.slug === slug)?.recordings ?? [];
    const shows = recordings.some((recording) =>
      causesOf(article).some((cause) => prints(article, recording, cause)),
    );
    if (shows || recordings.length === 0) return [];
    return [
      `${article.at(["examples", index])}: no recording of ${slug} shows any of the article's signatures.`,
    ];
  });
}

/** A cause that is claimed needs wordings, and wordings of a cause need a claim. */
function unprintedCauses(article: Article): string[] {
  const { affects, signatures } = article.issue;
  return causesOf(article).flatMap((cause) => {
    const name = cause === undefined ? "without a cause" : `of the cause "${cause}"`;
    const printed = signatures.some((signature) => signature.cause === cause);
    const claimed = affects.some((claim) => claim.cause === cause);
    if (!printed) return [`${article.at(["affects"])}: claims ${name}, but no signature names that cause.`];
    if (!claimed)
      return [`${article.at(["signatures"])}: signatures ${name}, but "affects" claims no release for it.`];
    return [];
  });
}
