import type { Article } from "../../../../src/content/issues.ts";
import { withoutPlaceholders } from "../../../../src/match/pattern.ts";

/** Articles that were found, the best first. A score when the library gives one that grows with certainty. */
export type Ranked = { slug: string; score?: number }[];
export type Reply = { ranked: Ranked; ms: number };

/** Something that finds the article for a paste. */
export type Contender = {
  name: string;
  askAll(pastes: string[]): Promise<Reply[]>;
  close?(): Promise<void>;
};

/** An article as full-text search gets it: without its example pastes, and without placeholders. */
export type Doc = { slug: string; title: string; summary: string; symptoms: string; signatures: string };

export function docOf({ slug, issue }: Article): Doc {
  return {
    slug,
    title: issue.title,
    summary: issue.summary,
    symptoms: issue.symptoms.join("\n"),
    signatures: issue.signatures.map(({ pattern }) => withoutPlaceholders(pattern)).join("\n"),
  };
}

/** How much more a word counts in a title or an error text than in a sentence. */
export const boosts = { title: 3, signatures: 4, symptoms: 2, summary: 1 } as const;

/** A contender that answers one question after the other. */
export function oneByOne(name: string, ask: (paste: string) => Ranked | Promise<Ranked>): Contender {
  return {
    name,
    async askAll(pastes) {
      const replies: Reply[] = [];
      for (const paste of pastes) {
        const started = performance.now();
        const answer = ask(paste);
        const ranked = answer instanceof Promise ? await answer : answer;
        replies.push({ ranked, ms: performance.now() - started });
      }
      return replies;
    },
  };
}
