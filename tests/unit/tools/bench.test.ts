import { expect, test } from "vitest";
import type { Answer, FoundMessage } from "../../../src/match/answer.ts";
import { compare } from "../../../tools/bench/match/compare.ts";
import { oneByOne } from "../../../tools/bench/match/contenders/contender.ts";
import { formatShare, wilson } from "../../../tools/bench/match/wilson.ts";
import { makeLog } from "../../../tools/bench/speed/log.ts";
import { findsItself } from "../../../tools/pastes/envelope-rates.ts";
import { Random } from "../../../tools/pastes/random.ts";

test("Wilson's interval, as tables have it", () => {
  const { low, high } = wilson({ hits: 81, of: 263 });
  expect(low).toBeCloseTo(0.2553, 4);
  expect(high).toBeCloseTo(0.3662, 4);
  expect(formatShare({ hits: 0, of: 10 })).toBe("0/10 0.0 % (0.0–27.8)");
  expect(formatShare({ hits: 0, of: 0 })).toBe("–");
});

test("an article is right when it is the cause or as good; the false ones set the bar for the right ones", async () => {
  const covered = [
    { id: "1", paste: "a 5", cause: "a", also_ok: [] },
    { id: "2", paste: "b 2", cause: "a", also_ok: ["b"] },
    { id: "3", paste: "c 9", cause: "a", also_ok: [] },
  ];
  const negatives = [
    { id: "4", paste: "d 3", cause: "none", also_ok: [] },
    { id: "5", paste: "", cause: "none", also_ok: [] },
  ];
  const contender = oneByOne("echo", (paste) => {
    const [slug = "", score] = paste.split(" ");
    return score === undefined
      ? []
      : [
          { slug, score: Number(score) },
          { slug: "a", score: 1 },
        ];
  });
  const compared = await compare(contender, covered, negatives, ["e 4"]);
  expect(compared).toMatchObject({
    first: { hits: 2, of: 3 },
    firstThree: { hits: 3, of: 3 },
    negatives: { hits: 1, of: 2 },
    logs: { hits: 1, of: 1 },
    firstAbove: { hits: 1, of: 3 },
    misses: [{ id: "3", wanted: ["a"], got: ["c", "a"] }],
  });
});

test.each([
  ["open {path}: {cause}", "open {path}: {cause}", true],
  ["failed to open {path}: {cause}", "open {text}", true],
  ["open {path}", "failed to open {path}", false],
  ["reopen {path}", "open {path}", false],
])("%j stands for %j: %s", (found, template, expected) => {
  expect(findsItself(answerWith(found), template)).toBe(expected);
});

function answerWith(template: string): Answer {
  const at = { start: 0, end: 1, literals: [], values: [] };
  const kind = "error";
  const message: FoundMessage = { template, kind, emitters: [], bits: 30, informative: true, count: 1, at };
  return { outcome: "possible", issues: [], closest: [], messages: [message], chain: [], marks: [] };
}

test("a log is the same in every run, of the length that was asked for", () => {
  const make = (seed: number) =>
    makeLog("mixed", 5000, { templates: ["open {path}: {errno}"], pastes: ["one\ntwo"] }, new Random(seed));
  expect(make(1)).toBe(make(1));
  expect(make(1)).not.toBe(make(2));
  expect(make(1)).toHaveLength(5000);
});
