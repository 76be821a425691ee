import fc from "fast-check";
import { expect, test } from "vitest";
import { templatesOf } from "../../../src/match/columns.ts";
import { createMatcher } from "../../../src/match/matcher.ts";
import { loadIndex, loadPastes } from "../../../tools/pastes/load.ts";
import { Random } from "../../../tools/pastes/random.ts";
import { render } from "../../../tools/pastes/render.ts";
import { expectSound } from "./sound.ts";

// The same inputs in every run.
fc.configureGlobal({ seed: 20_261_122 });

const { articles, index } = await loadIndex();
const pastes = await loadPastes();
const matcher = createMatcher(index);
const templates = templatesOf(index);
const patterns = index.issues.flatMap(({ signatures }) => signatures.map(({ pattern }) => pattern));
const wrappers = index.wrappers.map(({ pattern }) => pattern);

const unit = fc.integer({ min: 0, max: 0xffff }).map((code) => String.fromCharCode(code));
const known = fc
  .tuple(
    fc.oneof(fc.constantFrom(...templates), fc.constantFrom(...patterns), fc.constantFrom(...wrappers)),
    fc.integer(),
  )
  .map(([template, seed]) => render(template, new Random(seed)));
const sign = fc.constantFrom(
  ...[
    '"',
    "'",
    "`",
    ": ",
    " ",
    "\n",
    "\r",
    "\r\n",
    "\n> ",
    "\t",
    "\\",
    '\\"',
    "\\n",
    "\\\\\\",
    "{",
    "}",
    "{{",
    "(",
    "[",
  ],
  ...["\u0000", "\u001b", "\u001b[31m", "\u001b[", "\\u003c", "\\u003e", "\\u001b[0m", "\\x1b[1m", "\\ud800"],
  ...[
    "&quot;",
    "&lt;",
    "&#39;",
    "&",
    "&amp;quot;",
    "\u200b",
    "\u202e",
    "\ufeff",
    "\u00a0",
    "“",
    "’",
    "\u2028",
    "\ud83d",
  ],
  ...[
    "crun ",
    "docker: ",
    "time=",
    'level=error msg="',
    '{"log":"',
    "E0304 21:08:15.1 1 a.go:1] ",
    "operation not permitted",
  ],
);
const spoilt = fc
  .tuple(known, sign, fc.double({ min: 0, max: 1, noNaN: true }))
  .map(([text, what, where]) => text.slice(0, where * text.length) + what + text.slice(where * text.length));
const piece = fc
  .tuple(known, fc.double({ min: 0, max: 1, noNaN: true }), fc.double({ min: 0, max: 1, noNaN: true }))
  .map(([text, a, b]) =>
    text.slice(Math.floor(Math.min(a, b) * text.length), Math.ceil(Math.max(a, b) * text.length)),
  );
const soup = fc
  .array(
    fc.oneof(
      { weight: 3, arbitrary: known },
      { weight: 3, arbitrary: spoilt },
      { weight: 2, arbitrary: piece },
      { weight: 4, arbitrary: sign },
    ),
    {
      maxLength: 24,
    },
  )
  .map((parts) => parts.join(""));
const wrapped = fc
  .tuple(soup, fc.integer({ min: 0, max: 8 }), fc.integer({ min: 0, max: 400 }))
  .map(([text, depth, cut]) => {
    let result = text;
    // Each layer doubles the backslashes.
    for (let i = 0; i < depth && result.length < 50_000; i++) result = JSON.stringify(result);
    return cut < result.length / 2 ? result.slice(cut) : result;
  });

test.each([
  ["any UTF-16 at all", fc.string({ unit, maxLength: 3000 }), 150],
  ["any characters", fc.string({ unit: "binary", maxLength: 3000 }), 150],
  ["known texts, pieces of them and signs", soup, 600],
  ["the same in layers of JSON, cut", wrapped, 400],
])("%s: answers, and the answer fits the paste", (_, arbitrary, numRuns) => {
  fc.assert(
    fc.property(arbitrary, (paste) => expectSound(paste, matcher.explain(paste))),
    { numRuns },
  );
});

test("what real pastes get fits them, wherever they are cut", () => {
  for (const { paste } of pastes) {
    for (const end of [1, 0.75, 0.5, 0.25]) {
      const cut = paste.slice(0, Math.floor(paste.length * end));
      expectSound(cut, matcher.explain(cut));
    }
  }
});

test("the same paste gets the same answer, whatever was asked in between and whoever is asked", () => {
  const other = createMatcher(index);
  fc.assert(
    fc.property(soup, soup, (paste, between) => {
      const first = matcher.explain(paste);
      matcher.explain(between);
      expect(matcher.explain(paste)).toEqual(first);
      expect(other.explain(paste)).toEqual(first);
    }),
    { numRuns: 100 },
  );
});

test("unrelated lines before and after a paste change nothing about its best article", () => {
  const random = new Random(7);
  const unrelated = () =>
    Array.from(
      { length: 1 + random.below(40) },
      () =>
        `2026-03-04 21:08:${10 + random.below(50)} INFO ${random.word()}: ${random.word()} ${random.below(999)} ${random.word()}`,
    ).join("\n");
  const own = articles.flatMap(({ issue }) => issue.pastes);
  const found = [...own, ...pastes.map(({ paste }) => paste)].filter((paste) => best(paste) !== undefined);
  expect(found.length).toBeGreaterThan(20);
  const changed = found.filter((paste) => best(`${unrelated()}\n${paste}\n${unrelated()}`) !== best(paste));
  expect(changed).toEqual([]);
});

function best(paste: string): string | undefined {
  return matcher.explain(paste).issues[0]?.slug;
}
