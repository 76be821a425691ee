import type { Emitter } from "../match/answer.ts";
import { placeBits } from "../match/bits.ts";
import { ownersOf } from "../match/columns.ts";
import type { Compiled } from "../match/compile.ts";
import { cover, type Found } from "../match/cover.ts";
import { findAll, type Hit } from "../match/find.ts";
import { LINKED_MESSAGE } from "../match/thresholds.ts";
import type { Match } from "../match/verifier.ts";
import { viewsOf } from "../match/view.ts";
import { emitters } from "../schema/emitters.ts";
import { compareVersions } from "../schema/version.ts";
import { inRelease } from "./spans.ts";

/** A message of the catalogue that stands in a line. */
export type Link = {
  template: string;
  place: Match;
  bits: number;
  /** Who prints it: the runtime first, if it does. */
  owners: Emitter[];
  /** It is a text of the runtime itself. */
  own: boolean;
  /** The release that printed it has it in its source; false for what a package has patched in. */
  fits: boolean;
  /** It tells no more than that something else failed. */
  wraps: boolean;
};

/** Who printed a line. */
export type Printer = { runtime: string; version: string };

/**
 * The messages that a line is made of, outermost first. Of the runtime's own texts those that its release has come
 * first; a package with patches may print another one's.
 * @param text of one error, without a log's fields
 */
export function linksIn(compiled: Compiled, text: string, by: Printer): Link[] {
  const [view] = viewsOf(text);
  if (!view) return [];
  const hits = findAll(compiled, view);
  const candidates = hits.flatMap((hit) => candidatesOf(compiled, hit, by));
  const founds = (own: boolean): Found[] =>
    candidates
      .filter((one) => one.fits === own)
      .flatMap(({ hit: { pattern, places } }) =>
        places.map((place) => ({ pattern, place, bits: placeBits(compiled, pattern, place, view) })),
      )
      .filter(({ bits }) => bits >= LINKED_MESSAGE);
  const first = cover(founds(true), compiled.order);
  const second = cover(founds(false), compiled.order).filter(
    (one) => !first.some((kept) => overlap(kept, one)),
  );
  const wrappers = hits.filter(({ pattern }) => wrapsOnly(compiled, pattern));
  return [...first, ...second]
    .sort((a, b) => a.place.start - b.place.start)
    .map(({ pattern, place, bits }): Link => {
      const candidate = candidates.find(({ hit }) => hit.pattern === pattern);
      return {
        template: compiled.source(pattern),
        place,
        bits,
        owners: candidate?.owners ?? [],
        own: candidate?.own ?? false,
        fits: candidate?.fits ?? false,
        wraps: wrappers.some(({ places }) =>
          places.some(({ start, end }) => start <= place.start && end >= place.end - 1),
        ),
      };
    });
}

type Candidate = { hit: Hit; owners: Emitter[]; own: boolean; fits: boolean };

/** Texts of engines and of other runtimes are not what a runtime printed. */
function candidatesOf(compiled: Compiled, hit: Hit, { runtime, version }: Printer): Candidate[] {
  const role = compiled.role(hit.pattern);
  if (role.role !== "message") return [];
  const source = compiled.source(hit.pattern);
  const owners = ownersOf(compiled.index, compiled.more, role.template, source)
    .map(({ emitter }) => emitter)
    .filter(({ emitter }) => emitter === runtime || isBelow(emitter))
    .sort((a, b) => Number(b.emitter === runtime) - Number(a.emitter === runtime));
  const [first] = owners;
  if (!first) return [];
  const own = first.emitter === runtime;
  const fits = !own || inRelease(version, first);
  if (fits) return [{ hit, owners, own, fits }];
  const others = owners.slice(1);
  if (others.length > 0) return [{ hit, owners: others, own: false, fits: true }];
  // Packages take patches from later releases.
  return compareVersions(first.first, version) > 0 ? [{ hit, owners, own, fits }] : [];
}

function isBelow(emitter: Emitter["emitter"]): boolean {
  const { role } = emitters[emitter];
  return role === "ground" || role === "helper";
}

function overlap(a: Found, b: Found): boolean {
  return a.place.literals.some((one) =>
    b.place.literals.some(({ start, end }) => start < one.end && end > one.start),
  );
}

function wrapsOnly({ role, index }: Compiled, pattern: number): boolean {
  const of = role(pattern);
  return of.role === "wrapper" && index.wrappers[of.wrapper]?.specific !== true;
}
