import { createMatcher, type Matcher } from "../../../src/match/matcher.ts";
import type { MatchIndex } from "../../../src/schema/match-index.ts";

/** What a worker that is measured is asked. */
export type Ask = { ask: "load"; index: string } | { ask: "explain"; text: string };
/** What it tells, in milliseconds of its own clock. */
export type Told = { parseMs: number; compileMs: number } | { explainMs: number; messages: number };

/** A matcher that says how long it took. Runs in a worker of a browser as in one of Node. */
export function answerer(): (ask: Ask) => Told {
  let matcher: Matcher | undefined;
  return (ask) => {
    const started = performance.now();
    if (ask.ask === "load") {
      const index: MatchIndex = JSON.parse(ask.index);
      const parsed = performance.now();
      matcher = createMatcher(index);
      return { parseMs: parsed - started, compileMs: performance.now() - parsed };
    }
    const messages = matcher?.explain(ask.text).messages.length ?? 0;
    return { explainMs: performance.now() - started, messages };
  };
}
