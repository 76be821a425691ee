import { anchorToken, isPair, NO_ANCHOR } from "./anchors.ts";
import { IntMap } from "./int-map.ts";
import { endOfPacked } from "./packed.ts";
import { endOfPlaceholder, literalTokensBuffer, pairHash, readLiteralTokens } from "./tokens.ts";

/** Is told of each pattern whose anchor stands at a place. */
export type Visit = (pattern: number, at: number) => void;

/** Patterns and the codes of their anchors. */
export type AnchoredSources = {
  sources: readonly string[];
  anchors: readonly number[];
  /** They are written as the index's columns have them. */
  packed?: true;
};

/** The anchors of patterns, to be looked up as a text's tokens go by (scan.ts). */
export class AnchorLookup {
  /** How many patterns there are. */
  readonly size: number;
  private readonly singles: Postings;
  private readonly pairs: Postings;

  /** @param groups numbered one after the other */
  constructor(groups: readonly AnchoredSources[]) {
    this.size = groups.reduce((sum, { sources }) => sum + sources.length, 0);
    this.singles = new Postings(this.size);
    this.pairs = new Postings(this.size);
    let before = 0;
    for (const group of groups) {
      this.post(group, before);
      before += group.sources.length;
    }
  }

  private post({ sources, anchors, packed }: AnchoredSources, before: number): void {
    const tokens = literalTokensBuffer();
    const endOf = packed ? endOfPacked : endOfPlaceholder;
    for (let i = 0; i < sources.length; i++) {
      const code = anchors[i] ?? NO_ANCHOR;
      if (code === NO_ANCHOR) continue;
      const first = anchorToken(code);
      const last = isPair(code) ? first + 1 : first;
      readLiteralTokens(sources[i] ?? "", tokens, last + 1, endOf);
      const hash = tokens.hashes[last] ?? 0;
      if (first === last) this.singles.post(hash, before + i);
      else this.pairs.post(pairHash(tokens.hashes[first] ?? 0, hash), before + i);
    }
  }

  /** Tells of each pattern that has this token as its anchor. */
  eachSingle(hash: number, at: number, visit: Visit): void {
    this.singles.each(hash, at, visit);
  }

  /** The same of two tokens. */
  eachPair(hash: number, at: number, visit: Visit): void {
    this.pairs.each(hash, at, visit);
  }
}

const FILTER_MASK = 0xffff;

/** Which patterns have an anchor, by its hash. */
class Postings {
  private readonly ids: IntMap;
  /** Lists: the last pattern of an anchor, and from each pattern to the one before with the same anchor; -1 ends them. */
  private readonly heads: Int32Array;
  private readonly next: Int32Array;
  /** Which hashes an anchor may have: nine tokens of ten in a log are none, and are told so at once. */
  private readonly filter = new Uint8Array(FILTER_MASK + 1);

  constructor(patterns: number) {
    this.ids = new IntMap(patterns);
    this.heads = new Int32Array(patterns).fill(-1);
    this.next = new Int32Array(patterns).fill(-1);
  }

  post(hash: number, pattern: number): void {
    const id = this.ids.add(hash);
    this.next[pattern] = this.heads[id] ?? -1;
    this.heads[id] = pattern;
    this.filter[(hash ^ (hash >>> 16)) & FILTER_MASK] = 1;
  }

  each(hash: number, at: number, visit: Visit): void {
    if (this.filter[(hash ^ (hash >>> 16)) & FILTER_MASK] === 0) return;
    const id = this.ids.get(hash);
    if (id === -1) return;
    for (let pattern = this.heads[id] ?? -1; pattern !== -1; pattern = this.next[pattern] ?? -1) {
      visit(pattern, at);
    }
  }
}
