import { expect, test } from "vitest";
import { templatesOf } from "../../../src/match/columns.ts";
import { createMatcher } from "../../../src/match/matcher.ts";
import { shareOf } from "../../../tools/bench/match/wilson.ts";
import { findsItself } from "../../../tools/pastes/envelope-rates.ts";
import { envelopes } from "../../../tools/pastes/envelopes.ts";
import { loadIndex } from "../../../tools/pastes/load.ts";
import { Random } from "../../../tools/pastes/random.ts";
import { render } from "../../../tools/pastes/render.ts";

const { index } = await loadIndex();
const matcher = createMatcher(index);
/** Templates that say enough to be known anywhere; `npm run bench:match -- --envelopes` asks them all. */
const telling = templatesOf(index).filter((template) => (template.match(/[a-z]{2,}/gi)?.length ?? 0) >= 6);

test.each(envelopes)("$name: a message finds itself", ({ wrap }) => {
  const random = new Random(11);
  const sample = Array.from({ length: 40 }, () => random.pick(telling));
  const { hits, of } = shareOf(sample, (template) =>
    findsItself(matcher.explain(wrap(render(template, random), random)), template),
  );
  expect(hits / of).toBeGreaterThan(0.9);
});
