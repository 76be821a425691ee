import { emitterIds, emitters } from "../schema/emitters.ts";
import type { MatchIndex } from "../schema/match-index.ts";
import { Anchors } from "./anchors.ts";
import { templatesOf } from "./columns.ts";
import { locateToken, type Pattern, parsePattern } from "./pattern.ts";

/** What finding a pattern says. */
export type Role =
  | { role: "signature"; issue: number; signature: number }
  | { role: "check"; issue: number; check: number }
  | { role: "wrapper"; wrapper: number }
  | { role: "context"; word: string }
  | { role: "message"; template: number };

/** An index, ready to match. */
export type Compiled = {
  index: MatchIndex;
  /** What to look for. */
  sources: string[];
  anchors: Anchors;
  /** What finding a pattern says. */
  role(pattern: number): Role;
  /** A pattern, taken apart, with where its anchor stands in it. */
  pattern(index: number): Anchored;
};

/** A pattern with the place of its anchor: which literal, and how far into it. */
export type Anchored = Pattern & { anchor: { literal: number; offset: number } };

/** Words that only stand where containers are spoken of: a message that says little counts beside one of them. */
const contextWords = [...emitterIds.flatMap((id) => emitters[id].words), "oci"];

/** Compiles an index: some 50 ms for ten thousand templates. */
export function compileIndex(index: MatchIndex): Compiled {
  const named = namedPatterns(index);
  const sources = [...named.map(({ source }) => source), ...templatesOf(index)];
  const anchors = new Anchors(sources);
  // Of ten thousand patterns a paste asks for a dozen.
  const parsed: (Anchored | undefined)[] = [];
  return {
    index,
    sources,
    anchors,
    role(at) {
      return named[at]?.role ?? { role: "message", template: at - named.length };
    },
    pattern(at) {
      let pattern = parsed[at];
      if (!pattern) {
        const parts = parsePattern(sources[at] ?? "");
        pattern = { ...parts, anchor: locateToken(parts, anchors.anchors[at] ?? 0) };
        parsed[at] = pattern;
      }
      return pattern;
    },
  };
}

/** All patterns but the catalogue's. */
function namedPatterns(index: MatchIndex): { source: string; role: Role }[] {
  return [
    ...index.issues.flatMap(({ signatures, checks }, issue) => [
      ...signatures.map(({ pattern }, signature) => ({
        source: pattern,
        role: { role: "signature" as const, issue, signature },
      })),
      ...checks.map(({ prints }, check) => ({
        source: prints,
        role: { role: "check" as const, issue, check },
      })),
    ]),
    ...index.wrappers.map(({ pattern }, wrapper) => ({
      source: pattern,
      role: { role: "wrapper" as const, wrapper },
    })),
    ...contextWords.map((word) => ({ source: word, role: { role: "context" as const, word } })),
  ];
}
