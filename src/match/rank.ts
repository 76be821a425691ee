import type { Issue } from "../schema/issue.ts";
import { normalise } from "./normalise.ts";
import { type CompiledSignature, compileSignature, findSignature } from "./signature.ts";

/** An article's patterns, ready to match. */
export type Candidate = {
  slug: string;
  signatures: CompiledSignature[];
  /** What its check prints when it is this issue: evidence beside a signature, never on its own. */
  evidence: CompiledSignature[];
};

export type Ranked = {
  slug: string;
  /** Literal characters that speak for it. */
  score: number;
  /** The patterns that matched, the most specific first. */
  matched: string[];
};

/**
 * Compiles an article's patterns.
 * @throws UserError when one names an unknown placeholder
 */
export function toCandidate(slug: string, issue: Pick<Issue, "signatures" | "confirm">): Candidate {
  return {
    slug,
    signatures: issue.signatures.map(({ pattern }) => compileSignature(pattern)),
    evidence: issue.confirm.map(({ prints }) => compileSignature(prints)),
  };
}

/**
 * The articles whose signatures occur in a paste, best first. The most specific signature decides; evidence from the
 * article's own check tells apart issues that print the same words.
 */
export function rankIssues(candidates: Candidate[], paste: string): Ranked[] {
  const text = normalise(paste);
  const ranked = candidates.flatMap(({ slug, signatures, evidence }) => {
    const matched = signatures
      .filter((signature) => findSignature(signature, text))
      .sort((a, b) => b.weight - a.weight);
    const best = matched[0];
    if (!best) return [];
    const confirmed = evidence.filter((pattern) => findSignature(pattern, text));
    const score = best.weight + confirmed.reduce((sum, pattern) => sum + pattern.weight, 0);
    return { slug, score, matched: [...matched, ...confirmed].map((pattern) => pattern.pattern) };
  });
  return ranked.sort((a, b) => b.score - a.score || a.slug.localeCompare(b.slug));
}
