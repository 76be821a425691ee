import { templatesOf } from "../../../src/match/columns.ts";
import { createMatcher } from "../../../src/match/matcher.ts";
import type { MatchIndex } from "../../../src/schema/match-index.ts";

const RUNS = 3;

/** What a log costs (milliseconds), by its share of the characters or by the share of the templates. */
export type Growth = { part: number; size: number; ms: number; compileMs: number }[];

/** How the cost grows with the input, in one process that is warmed up. */
export function byInput(index: MatchIndex, log: string): Growth {
  const matcher = createMatcher(index);
  matcher.explain(log);
  return [1 / 16, 1 / 4, 1].map((part) => {
    const text = log.slice(0, log.length * part);
    return { part, size: text.length, ms: least(() => matcher.explain(text)), compileMs: 0 };
  });
}

/** How the cost of a log, and of compiling, grows with the number of templates. */
export function byTemplates(thinned: (every: number) => MatchIndex, log: string): Growth {
  return [16, 4, 1].map((every) => {
    const some = thinned(every);
    const compileMs = least(() => createMatcher(some));
    const matcher = createMatcher(some);
    return {
      part: 1 / every,
      size: templatesOf(some).length,
      ms: least(() => matcher.explain(log)),
      compileMs,
    };
  });
}

function least(work: () => unknown): number {
  let best = Number.POSITIVE_INFINITY;
  for (let i = 0; i < RUNS; i++) {
    const started = performance.now();
    work();
    best = Math.min(best, performance.now() - started);
  }
  return best;
}
