import { emitterIds, emitters } from "../schema/emitters.ts";
import type { MatchIndex, MoreMessages } from "../schema/match-index.ts";
import { anchorToken, BIT_PARTS, FIRST_TOKEN } from "./anchors.ts";
import { emitterOf, packedTemplates } from "./columns.ts";
import { AnchorLookup } from "./lookup.ts";
import { unpacked } from "./packed.ts";
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
  /** How many patterns there are. */
  size: number;
  /** What to look for, as it is written. */
  source(pattern: number): string;
  /** Where their anchors are looked up: one for each file. */
  lookups: AnchorLookup[];
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
export const contextWords = [...emitterIds.flatMap((id) => emitters[id].words), "oci"];

/** Compiles an index, the first file or all there is: some 10 ms for four thousand templates. */
export function compileIndex(index: MatchIndex): Compiled {
  const { anchors } = index.lookup;
  const named = namedPatterns(index).map(({ source }) => source);
  const messages = packedTemplates(index);
  const lookup = new AnchorLookup([
    { sources: named, anchors },
    { sources: messages, anchors: anchors.slice(named.length), packed: true },
    // The program's own come after what the index has.
    { sources: contextWords, anchors: contextWords.map(() => FIRST_TOKEN) },
  ]);
  const source = (at: number): string =>
    named[at] ??
    unpacked(messages[at - named.length] ?? contextWords[at - named.length - messages.length] ?? "");
  return compiled({ index, more: undefined, source, lookups: [lookup] });
}

/**
 * Adds the second file to a compiled first one, which stays as it is.
 * @returns both: they answer as one index of everything does
 */
export function addMore(first: Compiled, more: MoreMessages): Compiled {
  const [own] = first.lookups;
  if (!own) throw new Error("a compiled index without anchors");
  const messages = packedTemplates(more);
  const lookup = new AnchorLookup([{ sources: messages, anchors: more.lookup.anchors, packed: true }]);
  const source = (at: number): string =>
    at < own.size ? first.source(at) : unpacked(messages[at - own.size] ?? "");
  return compiled({ index: first.index, more, source, lookups: [own, lookup] });
}

function compiled(parts: Pick<Compiled, "index" | "more" | "source" | "lookups">): Compiled {
  const { index, more, source, lookups } = parts;
  const named = namedPatterns(index).map(({ role }) => role);
  const messages = index.messages.first.length;
  const size = lookups[0]?.size ?? 0;
  const bitsOf = (at: number) => (at < size ? index.lookup.bits[at] : more?.lookup.bits[at - size]) ?? 0;
  const anchorOf = (at: number) => (at < size ? index.lookup.anchors[at] : more?.lookup.anchors[at - size]);
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
    size: lookups.reduce((sum, lookup) => sum + lookup.size, 0),
    role,
    bits: (at) => bitsOf(at) / BIT_PARTS,
    order(at) {
      const of = role(at);
      if (of.role !== "message") return at;
      const [file, row] = more && at >= size ? [more, at - size] : [index, of.template];
      return (file.emitters[emitterOf(file, row)]?.order ?? 0) * MOST_OF_ONE + row;
    },
    pattern(at) {
      let pattern = parsed[at];
      if (!pattern) {
        const apart = parsePattern(source(at));
        pattern = { ...apart, anchor: locateToken(apart, anchorToken(anchorOf(at) ?? FIRST_TOKEN)) };
        parsed[at] = pattern;
      }
      return pattern;
    },
  };
}

/** More messages than a file can have. */
const MOST_OF_ONE = 2 ** 24;

/** The patterns of articles and wrappers. */
export function namedPatterns(
  index: Pick<MatchIndex, "issues" | "wrappers">,
): { source: string; role: Role }[] {
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
