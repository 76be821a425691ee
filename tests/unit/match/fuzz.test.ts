import { expect, test } from "vitest";
import type { Answer } from "../../../src/match/answer.ts";
import { templatesOf } from "../../../src/match/columns.ts";
import { createMatcher } from "../../../src/match/matcher.ts";
import { loadIndex, loadPastes } from "../../../tools/pastes/load.ts";
import { Random } from "../../../tools/pastes/random.ts";
import { render } from "../../../tools/pastes/render.ts";
import { expectSound } from "./sound.ts";

const { index } = await loadIndex();
const pastes = await loadPastes();
const matcher = createMatcher(index);
const random = new Random(42);
const templates = templatesOf(index);
const some = Array.from({ length: 60 }, () => random.pick(templates));
const rendered = some.map((template) => render(template, random));

/** Texts that make a careless matcher slow, each from what is repeated. */
const pathological: [name: string, part: string][] = [
  ["one word", "open "],
  ["one word and lines", "open \n"],
  ["empty quotations", '"": '],
  ["open quotations", 'exec: "'],
  ["a wrapper", "Error response from daemon: "],
  ["wrappers in quotes", 'starting container process caused "'],
  ["errnos", "operation not permitted: "],
  ["context and an errno", "crun: permission denied "],
  ["first halves of templates", rendered.map((text) => text.slice(0, text.length / 2)).join(" ")],
  ["second halves of templates", rendered.map((text) => text.slice(text.length / 2)).join(" ")],
  ["templates without anything between", rendered.join("")],
  ["templates as they are written", some.join("")],
  ["templates on lines of their own", rendered.join("\n")],
  ["one template", rendered[0] ?? ""],
  [
    "articles' wordings",
    index.issues
      .flatMap(({ signatures }) => signatures.map(({ pattern }) => render(pattern, random)))
      .join(" "),
  ],
  ["a lone letter", "a"],
  ["digits", "0"],
  ["blanks", " "],
  ["newlines", "\n"],
  ["quote marks", "\n> "],
  ["backslashes", "\\"],
  ["escaped quotes in many layers", `${"\\".repeat(200)}"`],
  ["escape sequences without an end", "\u001b[1;"],
  ["entities", "&quot;"],
  ["ampersands", "&"],
  ["hexadecimal digits", "deadbeef"],
  ["colons", ": "],
  ["braces", "{"],
  ["lone surrogates", "\ud800"],
  ["right to left", "\u202eopen \u202d"],
  ["zero width", "o\u200bpen "],
  ["NULs", "open\u0000"],
];

/** Characters: a paste, and one four times as long. */
const length = 100_000;
/** Milliseconds. A million characters take a few hundred; where the time grew with their square it took minutes. */
const ceiling = 20_000;

test.each(pathological)("%s, again and again: answered", { timeout: 120_000 }, (_, part) => {
  const paste = part.repeat(Math.ceil((10 * length) / part.length));
  const { ms, answer } = timed(paste);
  expect(ms).toBeLessThan(ceiling);
  expectSound(paste, answer);
});

test("random characters on one line", () => {
  const random = new Random(1);
  for (const codes of [0x80, 0x250, 0x10000]) {
    const paste = Array.from({ length }, () => String.fromCharCode(random.below(codes))).join("");
    expectSound(paste, matcher.explain(paste));
  }
});

test("a message a megabyte into a line, in eight layers of JSON", () => {
  const template = "failed to setns into net namespace: Operation not permitted";
  const far = `${"x ".repeat(500_000)}crun: ${template}`;
  expect(matcher.explain(far).outcome).toBe("match");
  let deep = `runc: ${template}`;
  for (let i = 0; i < 8; i++) deep = JSON.stringify({ msg: deep });
  expect(matcher.explain(deep).outcome).toBe("match");
});

test("real pastes with parts swapped, doubled, lost and overwritten", () => {
  const random = new Random(2);
  for (let i = 0; i < 1500; i++) {
    const paste = mutate(random.pick(pastes).paste, random);
    expectSound(paste, matcher.explain(paste));
  }
});

function mutate(paste: string, random: Random): string {
  let text = paste.slice(0, 6000);
  for (let i = 0; i <= random.below(6); i++) {
    const [a, b] = [random.below(text.length + 1), random.below(text.length + 1)].sort((x, y) => x - y);
    const [before, middle, after] = [text.slice(0, a), text.slice(a, b), text.slice(b)];
    switch (random.below(6)) {
      case 0:
        text = before + after;
        break;
      case 1:
        text = before + middle.slice(0, 500) + middle + after;
        break;
      case 2:
        text = after + middle + before;
        break;
      case 3:
        text = before + JSON.stringify(middle) + after;
        break;
      case 4:
        text = before + random.pick(rendered) + after;
        break;
      default:
        text = before + String.fromCharCode(random.below(0x10000)) + middle + after;
    }
  }
  return text;
}

function timed(paste: string): { ms: number; answer: Answer } {
  const started = performance.now();
  const answer = matcher.explain(paste);
  return { ms: performance.now() - started, answer };
}
