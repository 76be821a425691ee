import type { Article } from "../content/issues.ts";
import type { Content } from "./check.ts";
import { causesOf, claimFor, type Outcome, outcomesOf, prints } from "./outcomes.ts";
import { at } from "./references.ts";

/**
 * Version claims against recordings: in every recorded release inside a claimed range a signature of that cause must
 * match, in every release outside none may; and no example or claim may go without any effect.
 */
export function checkClaims({ articles, examples, runtimes }: Content): string[] {
  return articles.flatMap((article) => {
    const outcomes = outcomesOf(article, examples, runtimes);
    return [
      ...outcomes.flatMap((outcome) => contradiction(article, outcome)),
      ...uselessExamples(article, examples),
      ...unprintedCauses(article),
    ];
  });
}

function contradiction(article: Article, outcome: Outcome): string[] {
  const release = `${outcome.runtime} ${outcome.version}`;
  const cause = outcome.cause === undefined ? "" : ` of the cause "${outcome.cause}"`;
  if (outcome.claimed && outcome.state === "not-affected") {
    const claim = claimFor(article, outcome.runtime, outcome.version, outcome.cause);
    const index = claim ? article.issue.affects.indexOf(claim) : 0;
    return [
      `${at(article, ["affects", index])}: says that ${release} is affected, but no signature${cause} matches what its recordings print. Correct the range, or add the wording of ${release} to "signatures".`,
    ];
  }
  if (!outcome.claimed && outcome.state === "reproduced") {
    return [
      `${at(article, ["affects"])}: says that ${release} is not affected, but a signature${cause} matches its recording in ${outcome.examples.map((slug) => `examples/${slug}`).join(", ")}. Correct the range, or make the signature more specific.`,
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
      `${at(article, ["examples", index])}: no recording of ${slug} shows any of the article's signatures.`,
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
    if (!printed) return [`${at(article, ["affects"])}: claims ${name}, but no signature names that cause.`];
    if (!claimed)
      return [`${at(article, ["signatures"])}: signatures ${name}, but "affects" claims no release for it.`];
    return [];
  });
}
