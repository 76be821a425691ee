import { addMore, type Compiled, compileIndex } from "../../../src/match/compile.ts";
import { checkedIndex, checkedMore, type Matcher, matcherOf } from "../../../src/match/matcher.ts";
import type { MatchIndex, MoreMessages } from "../../../src/schema/match-index.ts";

/** What a worker that is measured is asked. */
export type Ask = { ask: "load"; index: string; more?: string } | { ask: "explain"; text: string };
/** What it tells, in milliseconds of its own clock. */
export type Told =
  | { parseMs: number; compileMs: number; moreMs: number }
  | { explainMs: number; messages: number };

/** A matcher that says how long it took. Runs in a worker of a browser as in one of Node. */
export function answerer(): (ask: Ask) => Told {
  let matcher: Matcher | undefined;
  return (ask) => {
    const started = performance.now();
    if (ask.ask === "load") {
      const index: MatchIndex = JSON.parse(ask.index);
      const more: MoreMessages | undefined = ask.more === undefined ? undefined : JSON.parse(ask.more);
      const parsed = performance.now();
      let compiled: Compiled = compileIndex(checkedIndex(index));
      const first = performance.now();
      if (more !== undefined) compiled = addMore(compiled, checkedMore(more, index));
      const both = performance.now();
      matcher = matcherOf(compiled);
      return { parseMs: parsed - started, compileMs: first - parsed, moreMs: both - first };
    }
    const messages = matcher?.explain(ask.text).messages.length ?? 0;
    return { explainMs: performance.now() - started, messages };
  };
}
