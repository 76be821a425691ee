import { emitterIds, emitters } from "../schema/emitters.ts";
import type { MatchIndex, MoreMessages } from "../schema/match-index.ts";
import { Anchors } from "./anchors.ts";
import { emitterOf, templatesOf } from "./columns.ts";
import { locateToken, type Pattern, parsePattern } from "./pattern.ts";

/** What finding a pattern says. */
export type Role =
  | { role: "signature"; issue: number; signature: number }
  | { role: "check"; issue: number; check: number }
  | { role: "wrapper"; wrapper: number }
  | { role: "context"; word: string }
  /** `template`: which of the first file's messages, or after them of the second's. */
  | { role: "message"; template: number };

/** An index, ready to match. Its patterns are numbered: named ones, messages, words, then the second file's messages. */
export type Compiled = {
  index: MatchIndex;
  /** The second file, when it is there. */
  more: MoreMessages | undefined;
  /** What to look for. */
  sources: string[];
  /** A set for each file. */
  anchors: Anchors[];
  /** In bits: how unlikely a pattern's tokens are together. */
  bits(pattern: number): number;
  /** What finding a pattern says. */
  role(pattern: number): Role;
  /** The place of a pattern among those of its kind: messages innermost first, whichever file they are in. */
  order(pattern: number): number;
  /** A pattern, taken apart, with where its anchor stands in it. */
  pattern(index: number): Anchored;
};

/** A pattern with the place of its anchor: which literal, and how far into it. */
export type Anchored = Pattern & { anchor: { literal: number; offset: number } };

/** Words that only stand where containers are spoken of: a message that says little counts beside one of them. */
const contextWords = [...emitterIds.flatMap((id) => emitters[id].words), "oci"];

/** Compiles an index, the first file or all there is: some 15 ms for four thousand templates. */
export function compileIndex(index: MatchIndex): Compiled {
  // The index counts its words as they come, up to the last message: the program's own come after.
  const sources = [
    ...namedPatterns(index).map(({ source }) => source),
    ...templatesOf(index),
    ...contextWords,
  ];
  const { patterns = 0, words = [], pairs = [] } = index.more ?? {};
  const anchors = new Anchors(sources, {
    patterns,
    words: (id) => words[id] ?? 0,
    pairs: (id) => pairs[id] ?? 0,
  });
  return compiled({ index, more: undefined, sources, anchors: [anchors] });
}

/**
 * Adds the second file to a compiled first one, which stays as it is.
 * @returns both: they answer as one index of everything does
 */
export function addMore({ index, sources, anchors: [first] }: Compiled, more: MoreMessages): Compiled {
  if (!first) throw new Error("a compiled index without anchors");
  const templates = templatesOf(more);
  const anchors = [first, new Anchors(templates, first.toOthers())];
  return compiled({ index, more, sources: [...sources, ...templates], anchors });
}

function compiled(parts: Pick<Compiled, "index" | "more" | "sources" | "anchors">): Compiled {
  const { index, more, sources, anchors } = parts;
  const named = namedPatterns(index).map(({ role }) => role);
  const messages = index.messages.first.length;
  const [first, second] = anchors;
  const size = first?.bits.length ?? 0;
  // Of ten thousand patterns a paste asks for a dozen.
  const parsed: (Anchored | undefined)[] = [];
  const role = (at: number): Role => {
    const known = named[at];
    if (known) return known;
    if (at >= size) return { role: "message", template: at - size + messages };
    const template = at - named.length;
    return template < messages
      ? { role: "message", template }
      : { role: "context", word: contextWords[template - messages] ?? "" };
  };
  return {
    ...parts,
    role,
    bits: (at) => (at < size ? first?.bits[at] : second?.bits[at - size]) ?? 0,
    order(at) {
      const of = role(at);
      if (of.role !== "message") return at;
      const [file, row] = more && at >= size ? [more, at - size] : [index, of.template];
      return (file.emitters[emitterOf(file, row)]?.order ?? 0) * MOST_OF_ONE + row;
    },
    pattern(at) {
      let pattern = parsed[at];
      if (!pattern) {
        const apart = parsePattern(sources[at] ?? "");
        const anchor = (at < size ? first?.anchors[at] : second?.anchors[at - size]) ?? 0;
        pattern = { ...apart, anchor: locateToken(apart, anchor) };
        parsed[at] = pattern;
      }
      return pattern;
    },
  };
}

/** More messages than a file can have. */
const MOST_OF_ONE = 2 ** 24;

/** The patterns of articles and wrappers. */
export function namedPatterns(index: MatchIndex): { source: string; role: Role }[] {
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
  ];
}
