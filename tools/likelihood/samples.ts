import path from "node:path";
import type { Answer } from "../../src/match/answer.ts";
import { featuresOf } from "../../src/match/likelihood.ts";
import { createMatcher } from "../../src/match/matcher.ts";
import { projectRoot } from "../../src/root.ts";
import { loadIndex, loadPastes, type Paste } from "../pastes/load.ts";
import { withoutWordings } from "../pastes/unseen.ts";
import type { Sample } from "./fit.ts";

const fixtures = ["pastes.dev.jsonl", "pastes.dev2.jsonl"];

/**
 * Every article that is named for the labelled pastes, right or wrong: as the index is, and once more without the wordings
 * that occur in the paste, for words that nobody has seen.
 */
export async function loadSamples(): Promise<Sample[]> {
  const { index } = await loadIndex();
  const matcher = createMatcher(index);
  const files = fixtures.map((name) => loadPastes(path.join(projectRoot, "tests", "fixtures", name)));
  return (await Promise.all(files)).flat().flatMap((paste) => {
    const seen = matcher.explain(paste.paste);
    if (seen.issues.length === 0) return [];
    const unseen = createMatcher(withoutWordings(index, seen)).explain(paste.paste);
    return [...claimsOf(seen, paste), ...claimsOf(unseen, paste)];
  });
}

function claimsOf({ issues }: Answer, { cause, also_ok }: Paste): Sample[] {
  return issues.map(({ slug, outcome, score }, before) => ({
    features: featuresOf({ outcome, score, before }),
    right: [cause, ...also_ok].includes(slug),
  }));
}
