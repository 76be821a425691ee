import type { Answer } from "../../src/match/answer.ts";
import { templatesOf } from "../../src/match/columns.ts";
import { createMatcher, type Matcher } from "../../src/match/matcher.ts";
import { parsePattern } from "../../src/match/pattern.ts";
import type { MatchIndex } from "../../src/schema/match-index.ts";
import { median } from "../bench/match/compare.ts";
import type { Share } from "../bench/match/wilson.ts";
import { type Envelope, envelopes } from "./envelopes.ts";
import { Random } from "./random.ts";
import { render } from "./render.ts";

/** How many templates, rendered and wrapped, find themselves. */
export type EnvelopeRates = {
  templates: number;
  envelopes: { name: string; found: Share; medianMs: number }[];
  missing: { reason: string; count: number; example: string }[];
  unfound: { envelope: string; template: string; reason: string }[];
};

/** Renders every template in every envelope. Takes some minutes. */
export function measureEnvelopes(index: MatchIndex): EnvelopeRates {
  const matcher = createMatcher(index);
  const templates = templatesOf(index);
  const unfound: EnvelopeRates["unfound"] = [];
  const rates = envelopes.map((envelope, number) => {
    const random = new Random(number);
    const times: number[] = [];
    let hits = 0;
    for (const template of templates) {
      const text = render(template, random);
      const paste = envelope.wrap(text, random);
      const started = performance.now();
      const answer = matcher.explain(paste);
      times.push(performance.now() - started);
      if (findsItself(answer, template)) hits++;
      else
        unfound.push({
          envelope: envelope.name,
          template,
          reason: reasonOf(matcher, template, text, envelope, random),
        });
    }
    return { name: envelope.name, found: { hits, of: templates.length }, medianMs: median(times) };
  });
  const reasons = Map.groupBy(unfound, ({ reason }) => reason);
  return {
    templates: templates.length,
    envelopes: rates,
    missing: [...reasons]
      .map(([reason, list]) => ({ reason, count: list.length, example: list[0]?.template ?? "" }))
      .sort((a, b) => b.count - a.count),
    unfound,
  };
}

/** Whether an answer has a template, or one whose text contains it: "failed to open {path}" for "open {path}". */
export function findsItself({ messages }: Answer, template: string): boolean {
  const own = comparable(template);
  return messages.some(
    (message) => message.template === template || comparable(message.template).includes(own),
  );
}

/** A template's words, with one sign for any value; without values at its ends, between two blanks. */
function comparable(template: string): string {
  const text = parsePattern(template).literals.join("\0").toLowerCase();
  return ` ${text.replaceAll(/[^a-z0-9_\0]+/g, " ").replaceAll(/^[\0 ]+|[\0 ]+$/g, "")} `;
}

function reasonOf(
  matcher: Matcher,
  template: string,
  text: string,
  { name, wrap }: Envelope,
  random: Random,
): string {
  const words = comparable(template).match(/[a-z0-9_]+/g)?.length ?? 0;
  if (words === 0) return "has no word of its own";
  const helped = matcher.explain(`$ crun run demo\n\n${wrap(text, random)}`);
  if (findsItself(helped, template)) return "says too little where nobody speaks of containers";
  const alone = matcher.explain(`$ crun run demo\n\n${text}`);
  if (findsItself(alone, template)) return `found on a line of its own, not in: ${name}`;
  if (words <= 2) return `${words === 1 ? "one word" : "two words"}: says too little anywhere`;
  const begin = `$ crun run demo\n\n`.length;
  const other = alone.messages.find(({ at }) => at.end > begin);
  return other ? "another message claims its words" : "more than two words, and still nothing";
}
