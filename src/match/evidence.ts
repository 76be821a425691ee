import { chainBits, placeBits } from "./bits.ts";
import type { Compiled } from "./compile.ts";
import { cover, type Found } from "./cover.ts";
import { isInsideErrno } from "./errno.ts";
import { findAll, type Hit } from "./find.ts";
import type { Match } from "./verifier.ts";
import { type View, viewsOf } from "./view.ts";

/** All that a paste shows, before it is weighed. */
export type Evidence = {
  /** The form of the paste in which the most was found. */
  view: View;
  /** Articles' wordings, what their checks print, and words that wrap any error. */
  hits: { signatures: Hit[]; checks: Hit[]; wrappers: Hit[] };
  /** Catalogue messages, without those that others make superfluous, by their place. */
  found: Found[];
  /** By match, what the chain says that it is a link of. */
  chains: Map<Found, number>;
  /** By pattern, how often it occurs. */
  counts: Map<number, number>;
  /** Words that tell that containers are spoken of. */
  context: Set<string>;
};

/** A joined view must show this much more than the plain one (bits), for joining lines makes up texts. */
const JOIN_PENALTY = 8;

/** Looks for everything that the index knows. */
export function readPaste(compiled: Compiled, paste: string): Evidence {
  const all = viewsOf(paste).map((view) => ({ evidence: readView(compiled, view), view }));
  const rated = all.map(({ evidence, view }) => ({
    evidence,
    bits: substance(compiled, evidence) - (view.joins.length > 0 ? JOIN_PENALTY : 0),
  }));
  const best = rated.reduce((a, b) => (b.bits > a.bits ? b : a));
  return best.evidence;
}

function readView(compiled: Compiled, view: View): Evidence {
  const hits = findAll(compiled, view);
  const signatures: Hit[] = [];
  const checks: Hit[] = [];
  const wrappers: Hit[] = [];
  const found: Found[] = [];
  const context = new Set<string>();
  for (const hit of hits) {
    const role = compiled.role(hit.pattern);
    if (role.role === "signature") signatures.push(hit);
    else if (role.role === "check") checks.push(hit);
    else if (role.role === "wrapper") wrappers.push(hit);
    else if (role.role === "context") context.add(role.word);
    else {
      for (const place of hit.places) {
        const bits = placeBits(compiled, hit.pattern, place, view);
        if (bits >= WHOLE || !isTornOff(view, place)) found.push({ pattern: hit.pattern, place, bits });
      }
    }
  }
  const counts = new Map(hits.map(({ pattern, count }) => [pattern, count]));
  const kept = cover(found, compiled.order);
  const chains = chainBits(kept, view);
  return { view, hits: { signatures, checks, wrappers }, found: kept, chains, counts, context };
}

/** What says so much (bits) is no accident: it need not be asked whether it was torn off, which takes its time in a log. */
const WHOLE = 25;

/**
 * Whether a message was made up from two links: its words begin, end, or change to a value, within an errno's text ("no
 * such {text}"), or a value between its words runs over the colon that joins two links.
 */
function isTornOff({ lower }: View, { literals, values }: Match): boolean {
  if (literals.some(({ start, end }) => isInsideErrno(lower, start) || isInsideErrno(lower, end)))
    return true;
  const last = literals.at(-1)?.start ?? 0;
  return values.some(
    ({ start, end }) =>
      end <= last && !/["'`([]/.test(lower.charAt(start - 1)) && /\w: \w/.test(lower.slice(start, end)),
  );
}

function substance(compiled: Compiled, evidence: Evidence): number {
  // What is cut off in one view can be whole in another.
  const whole = evidence.hits.signatures.filter(({ places }) => places.some(({ cut }) => !cut));
  const patterns = new Set([...evidence.found, ...whole].map(({ pattern }) => pattern));
  let bits = 0;
  for (const pattern of patterns) bits += compiled.bits(pattern);
  return bits;
}
