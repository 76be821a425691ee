import { expect, test } from "vitest";
import { shownOf } from "../../../src/answer/show.ts";
import { buildIndex } from "../../../src/match/build-index.ts";
import { createMatcher } from "../../../src/match/matcher.ts";
import { issueSchema } from "../../../src/schema/issue.ts";
import { catalogueSchema, messageId } from "../../../src/schema/message.ts";

const message = (template: string) => ({
  id: messageId("runc", template),
  template,
  kind: "error",
  file: "frobnicate.go",
  first: "1.0.0",
  last: "1.2.0",
});
const templates = [
  "unable to frobnicate the widget {text}: {cause}",
  "quota of the marmalade cupboard exceeded",
  "cannot wind up the umbrella of container {text}",
];
const catalogue = catalogueSchema.parse({
  emitter: "runc",
  repository: "https://github.com/opencontainers/runc",
  releases: ["1.0.0", "1.2.0"],
  messages: templates.map(message),
});
const issue = issueSchema.parse({
  title: "runc: unable to frobnicate the widget",
  summary: "The widget is shut; open it.",
  symptoms: ["Nothing frobnicates"],
  signatures: [{ pattern: "unable to frobnicate the widget {name}", by: "runc", releases: "runc ≥ 1.0.0" }],
  confirm: [{ run: "ls {name:WIDGET}", prints: "shut" }],
  affects: [{ runtime: "runc" }],
  areas: ["exec"],
  layers: ["host"],
  notReproduced: "it is made up",
  references: [{ title: "widgets", url: "https://example.org/" }],
  published: "2026-11-22",
});
const index = buildIndex([{ slug: "frobnicate", issue }], [catalogue], []);

function shown(text: string) {
  return shownOf(text, createMatcher(index).explain(text), index);
}

const paste = [
  "runc: starting",
  "runc: unable to frobnicate the widget spoon;rm: quota of the marmalade cupboard exceeded",
  "runc: cannot wind up the umbrella of container c1",
  "runc: cannot wind up the umbrella of container c2",
].join("\n");

test("an article is shown with the paste's words, its values and its filled-in check", () => {
  const [article] = shown(paste).articles;
  expect(article).toMatchObject({
    slug: "frobnicate",
    title: issue.title,
    summary: issue.summary,
    layers: ["host"],
  });
  expect(article?.reasons[0]).toMatchObject({ kind: "signature", by: "runc", releases: "runc ≥ 1.0.0" });
  expect(article?.reasons[0]?.words).toEqual([
    { text: "unable to frobnicate the widget ", value: false },
    { text: "spoon", value: true },
  ]);
  expect(article?.values).toEqual([{ name: "name", text: "spoon" }]);
  expect(article?.checks).toEqual([{ run: "ls spoon", prints: "shut" }]);
});

test("messages that an article explains are not listed again, and marks lead to the article", () => {
  const { messages, log, targets, chain } = shown(paste);
  expect(messages.map(({ template, count, line }) => [template, count, line]).sort()).toEqual([
    [templates[2], 2, 3],
    [templates[1], 1, 2],
  ]);
  const marks = log.rows.flatMap((row) => ("gap" in row ? [] : row.pieces)).flatMap(({ mark }) => mark ?? []);
  expect(marks.length).toBeGreaterThanOrEqual(4);
  expect(targets[marks[0] ?? -1]).toEqual({ article: 0 });
  expect(targets[marks.at(-1) ?? -1]).toEqual({ message: messages.find(({ count }) => count === 2)?.id });
  expect(chain.some(({ target }) => target.article === 0)).toBe(true);
});

test("it is told when a message occurs too often to mark each place", () => {
  expect(shown(paste).allMarked).toBe(true);
  expect(shown(Array(300).fill(paste).join("\n")).allMarked).toBe(false);
});

test("what is shown of a log of megabytes is small", () => {
  const log = Array.from({ length: 40_000 }, (_, line) =>
    line % 9 === 0 ? paste : `line ${line} of a log`,
  ).join("\n");
  const { sample, lines, ...rest } = shown(log);
  expect(lines).toBe(log.split("\n").length);
  expect(sample.length).toBeLessThanOrEqual(3_000);
  expect(sample).toContain("unable to frobnicate");
  expect(JSON.stringify(rest).length).toBeLessThan(200_000);
});
