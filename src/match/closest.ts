import type { MatchIndex } from "../schema/match-index.ts";
import type { ClosestIssue } from "./answer.ts";
import { bySlug } from "./by-slug.ts";
import type { Evidence } from "./evidence.ts";
import { tenths } from "./messages.ts";
import { withoutPlaceholders } from "./pattern.ts";
import { CLOSEST } from "./thresholds.ts";

/*
 * What comes near when no wording fits: articles ranked by the words that they share with a paste (BM25), as a full-text
 * search does it. Chosen on pastes from whose articles every wording that occurs in them was taken (the row "without its
 * wordings" of `npm run bench:match`). Such scores do not tell a container's error from a cake recipe: who asks must know
 * that a paste speaks of containers.
 */

/** How much more a word counts in an error text or a title than in a sentence. */
const BOOSTS = { signature: 4, title: 3, symptom: 2, summary: 1 } as const;
/** How slowly a word that stands more often counts more, and how much a long article is held to its length. */
const SATURATION = 2;
const LENGTH = 0.75;
/** An error stands in one line; what the others say counts a little. */
const ALL_LINES = 0.3;
/** Of a longer paste, the last so many lines of those that hold anything known, or of all. */
const MOST_LINES = 400;
/** How many are named. */
const MOST_NAMED = 3;

/** A word of articles: in which it stands, and how much it counts there. */
type Posting = { issue: number; weight: number };

/** The words of an index's articles. */
export class Closest {
  private readonly slugs: string[];
  private readonly words = new Map<string, Posting[]>();

  constructor({ issues }: Pick<MatchIndex, "issues">) {
    this.slugs = issues.map(({ slug }) => slug);
    const bags = issues.map(bagOf);
    const lengths = bags.map((bag) => [...bag.values()].reduce((sum, count) => sum + count, 0));
    const mean = lengths.reduce((sum, length) => sum + length, 0) / Math.max(1, lengths.length);
    const spread = new Map<string, number>();
    for (const bag of bags) for (const word of bag.keys()) spread.set(word, (spread.get(word) ?? 0) + 1);
    bags.forEach((bag, issue) => {
      const norm = SATURATION * (1 - LENGTH + (LENGTH * (lengths[issue] ?? 0)) / mean);
      for (const [word, count] of bag) {
        const articles = spread.get(word) ?? 0;
        const rarity = Math.log(1 + (bags.length - articles + 0.5) / (articles + 0.5));
        const postings = this.words.get(word) ?? [];
        postings.push({ issue, weight: (rarity * count * (SATURATION + 1)) / (count + norm) });
        this.words.set(word, postings);
      }
    });
  }

  /**
   * The articles that share most with a paste.
   * @param known slugs that the answer names already
   */
  of(evidence: Evidence, known: ReadonlySet<string>): ClosestIssue[] {
    const lines = linesOf(evidence).map(wordsOf);
    const best = new Float64Array(this.slugs.length);
    for (const words of lines)
      for (const [i, score] of this.score(words).entries()) best[i] = Math.max(best[i] ?? 0, score);
    const all = this.score(lines.flat());
    return this.slugs
      .map((slug, i) => ({ slug, score: tenths((best[i] ?? 0) + ALL_LINES * (all[i] ?? 0)) }))
      .filter(({ slug, score }) => score >= CLOSEST && !known.has(slug))
      .sort((a, b) => b.score - a.score || bySlug(a, b))
      .slice(0, Math.max(0, MOST_NAMED - known.size));
  }

  /** By article, what these words score. A word counts once, however often it stands there. */
  private score(words: string[]): Float64Array {
    const scores = new Float64Array(this.slugs.length);
    for (const word of new Set(words)) {
      for (const { issue, weight } of this.words.get(word) ?? [])
        scores[issue] = (scores[issue] ?? 0) + weight;
    }
    return scores;
  }
}

function bagOf({ title, summary, symptoms, signatures }: MatchIndex["issues"][number]): Map<string, number> {
  const bag = new Map<string, number>();
  const add = (text: string, boost: number): void => {
    for (const word of wordsOf(withoutPlaceholders(text))) bag.set(word, (bag.get(word) ?? 0) + boost);
  };
  add(title, BOOSTS.title);
  add(summary, BOOSTS.summary);
  for (const symptom of symptoms) add(symptom, BOOSTS.symptom);
  for (const { pattern } of signatures) add(pattern, BOOSTS.signature);
  return bag;
}

/** Numbers, and letters alone, tell nothing. */
function wordsOf(text: string): string[] {
  return text.toLowerCase().match(/[a-z_][a-z_0-9]+/g) ?? [];
}

/** The lines that may tell: different ones, of a long paste those in which something was found. */
function linesOf({ view, found }: Evidence): string[] {
  const lines = view.text.split("\n");
  if (lines.length <= MOST_LINES) return [...new Set(lines)];
  const starts = new Set(found.map(({ place }) => place.line));
  let at = 0;
  const telling = lines.filter((line) => {
    const start = at;
    at += line.length + 1;
    return starts.has(start);
  });
  return [...new Set(telling.length > 0 ? telling : lines)].slice(-MOST_LINES);
}
