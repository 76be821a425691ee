import type { Answer } from "../../src/match/answer.ts";
import { featuresOf } from "../../src/match/likelihood.ts";
import { createMatcher } from "../../src/match/matcher.ts";
import { fixtureFiles, loadIndex, loadPastes, type Paste } from "../pastes/load.ts";
import { withoutWordings } from "../pastes/unseen.ts";
import type { Sample } from "./fit.ts";

/**
 * Every article that is named for the labelled pastes, right or wrong: as the index is, and once more without the wordings
 * that occur in the paste, for words that nobody has seen.
 */
export async function loadSamples(): Promise<Sample[]> {
  const { index } = await loadIndex();
  const matcher = createMatcher(index);
  const files = await Promise.all(fixtureFiles.map((file) => loadPastes(file)));
  return files.flat().flatMap((paste) => {
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
