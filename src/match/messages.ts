import { type EmitterFacts, emitters } from "../schema/emitters.ts";
import type { Emitter, FoundMessage, Place, Span } from "./answer.ts";
import { type Owner, ownersOf } from "./columns.ts";
import type { Compiled } from "./compile.ts";
import type { Found } from "./cover.ts";
import type { Evidence } from "./evidence.ts";
import { CERTAIN_MESSAGE, INFORMATIVE, LIKELY_MESSAGE, LINKED_MESSAGE } from "./thresholds.ts";
import type { View } from "./view.ts";

/** A message of the answer, with all its places in the view. */
export type Weighed = { message: FoundMessage; pattern: number; places: Found[] };

/** The catalogue messages that say enough, the most telling first. */
export function messagesOf(compiled: Compiled, evidence: Evidence): Weighed[] {
  const inContext = speaksOfContainers(evidence);
  const grouped = new Map<number, Found[]>();
  for (const found of evidence.found) {
    const places = grouped.get(found.pattern);
    if (places) places.push(found);
    else grouped.set(found.pattern, [found]);
  }
  return [...grouped]
    .flatMap(([pattern, places]) => weigh(compiled, evidence, pattern, places, inContext))
    .sort(
      (a, b) =>
        Number(b.message.informative) - Number(a.message.informative) ||
        b.message.bits - a.message.bits ||
        a.message.at.start - b.message.at.start,
    );
}

/** Whether a paste is about containers at all: it names a runtime or engine, or holds a message that only they print. */
export function speaksOfContainers(evidence: Evidence): boolean {
  return evidence.context.size > 0 || evidence.found.some(({ bits }) => bits >= CERTAIN_MESSAGE);
}

function weigh(
  compiled: Compiled,
  evidence: Evidence,
  pattern: number,
  all: Found[],
  inContext: boolean,
): Weighed[] {
  const role = compiled.role(pattern);
  const places = all.filter((place) => isKnown(place, chainOf(evidence, place), inContext));
  const first = places[0];
  if (role.role !== "message" || !first) return [];
  const bits = Math.max(...places.map((place) => place.bits));
  const chain = Math.max(...places.map((place) => chainOf(evidence, place)));
  const template = compiled.pattern(pattern).source;
  const owners = likelyOwners(compiled, evidence, role.template, template);
  const kind = compiled.index.messages.kinds[owners[0]?.kind ?? 0] ?? "error";
  const message: FoundMessage = {
    template,
    kind,
    emitters: owners.map(({ emitter }) => emitter),
    bits: tenths(bits),
    informative:
      (kind !== "warning" || isWrapped(compiled, evidence, first, true)) &&
      Math.max(bits, chain) >= INFORMATIVE &&
      !isWrapped(compiled, evidence, first, false),
    count: all.length > places.length ? places.length : (evidence.counts.get(pattern) ?? places.length),
    at: inPaste(evidence.view, first.place),
  };
  return [{ message, pattern, places }];
}

/** Nobody reads more of a measure than its first decimal. */
export function tenths(bits: number): number {
  return Math.round(bits * 10) / 10;
}

/** Whether a match says enough: by itself, or where containers are spoken of, or as a link of a chain that does. */
function isKnown({ bits }: Found, chain: number, inContext: boolean): boolean {
  if (bits >= CERTAIN_MESSAGE) return true;
  return inContext && (bits >= LIKELY_MESSAGE || (bits >= LINKED_MESSAGE && chain >= CERTAIN_MESSAGE));
}

function chainOf({ chains }: Evidence, found: Found): number {
  return chains.get(found) ?? found.bits;
}

/**
 * Whether a message is one of the wrappers.
 * @param specific one that names the step that failed, which a warning can do too; otherwise one that tells no more than
 *   that something failed
 */
function isWrapped(compiled: Compiled, evidence: Evidence, { place }: Found, specific: boolean): boolean {
  return evidence.hits.wrappers.some((hit) => {
    const role = compiled.role(hit.pattern);
    const isOne =
      role.role === "wrapper" && (compiled.index.wrappers[role.wrapper]?.specific === true) === specific;
    return isOne && hit.places.some(({ start, end }) => start <= place.start && end >= place.end - 1);
  });
}

/**
 * Who prints a template: those that the paste names first, then in the order in which a failure passes them; runtimes
 * that it does not name last.
 */
function likelyOwners(
  { index, more }: Compiled,
  evidence: Evidence,
  template: number,
  text: string,
): Owner[] {
  function rank({ emitter: { emitter } }: { emitter: Emitter }): number {
    // An index can be newer than this program, and name one that it does not know.
    const facts: EmitterFacts | undefined = emitters[emitter];
    if (evidence.context.has(facts?.words[0] ?? emitter)) return 0;
    return facts?.role === "runtime" ? 2 : 1;
  }
  return ownersOf(index, more, template, text).sort((a, b) => rank(a) - rank(b));
}

/** A place in the view as a place in the paste. */
export function inPaste(view: View, place: Place): Place {
  const span = ({ start, end }: Span) => view.span(start, end);
  return {
    ...span(place),
    literals: place.literals.map(span),
    values: place.values.map((value) => ({
      ...span(value),
      name: value.name,
      text: view.text.slice(value.start, value.end),
    })),
  };
}
