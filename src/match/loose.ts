import { errnoTable } from "../schema/errno-table.ts";
import { anchorToken, chooseAnchors, FIRST_TOKEN } from "./anchors.ts";
import type { Placed, Span } from "./answer.ts";
import type { Compiled } from "./compile.ts";
import { errnoOf, errnosByText } from "./errno.ts";
import type { Evidence } from "./evidence.ts";
import { findAll, type Hit } from "./find.ts";
import { AnchorLookup } from "./lookup.ts";
import { Offsets } from "./offsets.ts";
import { locateToken, parsePattern } from "./pattern.ts";
import { inLowerCase } from "./peel.ts";
import type { View } from "./view.ts";

/*
 * People and tools lose signs on the way: a colon, the quotes round a path, the place in the source before the error
 * itself; programs say "can't" where others say "could not", and an errno's name or number where others say its text.
 * Articles' wordings are looked for once more with none of that in them or in the paste, when nothing is certain
 * otherwise.
 */

const SIGNS = /["'`]+|[:,;]+(?=\s|$)/;
const CANNOT = /\b[Cc](?:an't|an ?not|ould ?n[o']t)\b|\b[Uu]nable to\b/;
/** An errno's name, or another word of such letters, which stays. */
const ERRNO = /\bE[A-Z0-9]{2,14}\b|\b(?:errno|os error|Error)(?: |=|: |\()-?\d{1,3}\b\)?/;
/** Where in runc's source an old release says that it is. */
const PLACE = /\b\w+\.go:(?:\d+|\{number\}):? /;
const VARIED = new RegExp([PLACE, SIGNS, CANNOT, ERRNO].map(({ source }) => source).join("|"), "g");

/** A text without what varies, with how to get back from it. */
export type Loose = View & {
  /** The place in the view that a place in this one stands for. */
  placeIn(place: Placed): Placed;
};

/** A view without what varies. */
export function looseView(view: View): Loose {
  const offsets = new Offsets();
  const parts: string[] = [];
  let length = 0;
  let from = 0;
  const add = (text: string, source: number): void => {
    if (text === "") return;
    offsets.set(length, source);
    parts.push(text);
    length += text.length;
  };
  for (const { 0: sign, index } of view.text.matchAll(VARIED)) {
    add(view.text.slice(from, index), from);
    add(inPlaceOf(sign), index);
    from = index + sign.length;
  }
  add(view.text.slice(from), from);
  offsets.set(length, view.text.length);
  const text = parts.join("");
  const back = (at: number): number => Math.min(offsets.at(at), view.text.length);
  const spanIn = ({ start, end }: Span): Span => ({
    start: back(start),
    end: end > start ? back(end - 1) + 1 : back(start),
  });
  return {
    text,
    lower: inLowerCase(text),
    joins: [],
    span(start, end) {
      const own = spanIn({ start, end });
      return view.span(own.start, own.end);
    },
    placeIn: (place) => ({
      ...spanIn(place),
      line: back(place.line),
      literals: place.literals.map(spanIn),
      values: place.values.map((value) => ({ ...value, ...spanIn(value) })),
    }),
  };
}

function inPlaceOf(found: string): string {
  if (!/\w/.test(found) || PLACE.test(found)) return "";
  if (!ERRNO.test(found)) return "cannot";
  const [errno] = errnoOf(found.toLowerCase());
  // A number that is no errno of Linux stays.
  return errnoTable.find(({ name }) => name === errno)?.text.toLowerCase() ?? found;
}

/**
 * An index's articles without what varies, to be asked with `looseView`. Patterns have the numbers that they have in the
 * index, and say as much.
 */
export function looseIndex(compiled: Compiled, named: readonly { source: string }[]): Compiled {
  const sources = named.map(({ source }) => withoutVaried(source));
  const { anchors } = chooseAnchors(sources);
  return {
    ...compiled,
    size: sources.length,
    source: (at) => sources[at] ?? "",
    lookups: [new AnchorLookup([{ sources, anchors }])],
    pattern(at) {
      const pattern = parsePattern(sources[at] ?? "");
      // Told is what the article says.
      const source = named[at]?.source ?? "";
      return { ...pattern, source, anchor: locateToken(pattern, anchorToken(anchors[at] ?? FIRST_TOKEN)) };
    },
  };
}

/**
 * A pattern without what varies; as it is, where nothing else stands between two placeholders, or where only an errno's
 * text would be left.
 */
function withoutVaried(source: string): string {
  const bare = source.replaceAll(VARIED, inPlaceOf).replaceAll(/ {2,}/g, " ").trim();
  return /\}\{[a-z]/.test(bare) || errnosByText.has(bare.toLowerCase()) ? source : bare;
}

/** What of the articles is in a paste when nothing that varies counts. */
export function readLoosely(loose: Compiled, evidence: Evidence): Evidence & { view: Loose } {
  const view = looseView(evidence.view);
  const hits: Record<"signature" | "check", Hit[]> = { signature: [], check: [] };
  for (const hit of findAll(loose, view)) {
    const { role } = loose.role(hit.pattern);
    if (role === "signature" || role === "check") hits[role].push(hit);
  }
  return { ...evidence, view, hits: { signatures: hits.signature, checks: hits.check, wrappers: [] } };
}
