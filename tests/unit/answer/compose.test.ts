import { expect, test } from "vitest";
import { explanationOf } from "../../../src/answer/compose.ts";
import { printAnswer } from "../../../src/cli/explain/print.ts";
import { Paper } from "../../../src/cli/terminal/paper.ts";
import { buildIndex } from "../../../src/match/build-index.ts";
import { createMatcher } from "../../../src/match/matcher.ts";
import { issueSchema } from "../../../src/schema/issue.ts";
import { catalogueSchema, messageId } from "../../../src/schema/message.ts";
import { steering } from "./steering.ts";

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

function shown(text: string, of = index) {
  return explanationOf(text, createMatcher(of).explain(text), of);
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

test("a message in any of the words that speak for an article is explained by it", () => {
  const [first] = issue.signatures;
  const both = {
    ...issue,
    signatures: [first, { pattern: "cannot wind up the umbrella of container {name}", by: "runc" }].flatMap(
      (signature) => signature ?? [],
    ),
  };
  const { messages, targets } = shown(
    paste,
    buildIndex([{ slug: "frobnicate", issue: both }], [catalogue], []),
  );
  expect(messages.map(({ template }) => template)).toEqual([templates[1]]);
  expect(Object.values(targets).filter(({ message }) => message !== undefined)).toHaveLength(1);
});

test("the verdict says how sure the first article is, or what is known without one", () => {
  const wrapper = { pattern: "cannot wind up the umbrella of container {text}", means: "", source: "" };
  const withWrapper = buildIndex([{ slug: "frobnicate", issue }], [catalogue], [wrapper]);
  const verdict = (text: string) => {
    const { verdict, telling } = shown(text, withWrapper);
    return [verdict, telling];
  };
  expect(verdict(paste)).toEqual(["match", 1]);
  expect(verdict("runc: quota of the marmalade cupboard exceeded")).toEqual(["no-article", 1]);
  expect(verdict("runc: cannot wind up the umbrella of container c1")).toEqual(["wrappers", 0]);
  expect(verdict("umbrellas")).toEqual(["none", 0]);
});

test("every article that is found is told, and a message leads to the likeliest that explains it", () => {
  const slugs = Array.from({ length: 9 }, (_, at) => `frobnicate-${at}`);
  const of = buildIndex(
    slugs.map((slug) => ({ slug, issue })),
    [catalogue],
    [],
  );
  const { articles, targets } = shown(`${paste}\n${paste}`, of);
  expect(articles.map(({ slug }) => slug)).toEqual(slugs);
  const led = Object.values(targets).flatMap(({ article }) => article ?? []);
  expect(led).toEqual([0, 0]);
});

test("where the paste comes from is the first place to put it right", () => {
  const several = { ...issue, layers: ["docker", "host", "podman"] as const };
  const of = buildIndex(
    [{ slug: "frobnicate", issue: { ...several, layers: [...several.layers] } }],
    [catalogue],
    [],
  );
  expect(shown(`$ podman run x\n${paste}`, of).articles[0]?.layers).toEqual(["podman", "host", "docker"]);
  expect(shown(paste, of).articles[0]?.layers).toEqual(several.layers);
});

test("a chain of which only the article's own words are known is not told", () => {
  const alone = buildIndex([{ slug: "frobnicate", issue }], [], []);
  expect(shown("unable to frobnicate the widget spoon", alone).chain).toEqual([]);
  expect(shown("unable to frobnicate the widget spoon: broken spring", alone).chain).toHaveLength(2);
  expect(shown("runc: quota of the marmalade cupboard exceeded").chain).toHaveLength(1);
});

test("how often a message occurs is counted no further than the matcher does", () => {
  const times = (count: number) => {
    const [message] = shown(
      Array(count).fill("runc: quota of the marmalade cupboard exceeded").join("\n"),
    ).messages;
    return [message?.count, message?.atLeast];
  };
  expect(times(90)).toEqual([90, false]);
  expect(times(3_000)).toEqual([1_000, true]);
});

test("an empty paste has an empty sample, and no other has", () => {
  expect(shown(" \n").sample).toBe("");
  expect(shown("\n".repeat(5_000)).sample).toBe("");
  expect(shown(`a word${" ".repeat(5_000)}`).sample).toBe("a word");
});

test("nothing that steers or hides is told of a paste, wherever it stands", () => {
  // Of the thousands of tags the first: the filter's own test has them all.
  const some = steering.filter(([, sign]) => (sign.codePointAt(0) ?? 0) < 0xe0003);
  expect(some.length).toBeGreaterThan(130);
  const open = {
    ...issue,
    signatures: [{ pattern: "unable to frobnicate the widget {text}: quota", by: "runc" }],
    confirm: [{ run: "ls {text:WIDGET}", prints: "shut" }],
  };
  const of = buildIndex([{ slug: "frobnicate", issue: open }], [catalogue], []);
  const matcher = createMatcher(of);
  for (const [name, sign] of some) {
    const words = `unable to frobnicate the widget a${sign}b: quota of the marmalade cup${sign}board exceeded`;
    const text = `${sign}$ podman ${sign}run\nrunc: ${words}${sign}\n${sign}`;
    const told = explanationOf(text, matcher.explain(text), of);
    const paper = new Paper(100, false);
    printAnswer(paper, told, { site: "https://example.org/", articles: [] });
    const texts = [...textsOf(told), ...paper.toString().split("\n")];
    expect(texts.filter((text) => text.includes(sign))).toEqual([]);
    expect(told.sample, name).toContain(`podman ${name.startsWith("U+") ? `[${name}]` : name}run`);
  }
});

/** Every text in a value. */
function textsOf(value: unknown): string[] {
  if (typeof value === "string") return [value];
  return typeof value === "object" && value !== null ? Object.values(value).flatMap(textsOf) : [];
}

const noise = "runc: cannot wind up the umbrella of container c1";
const error = "runc: unable to frobnicate the widget spoon";

test("a message that no article explains is marked a few times, a mere wrapper once, an article's wording always", () => {
  const log = [...Array(120).fill(noise), error, ...Array(116).fill(noise), error].join("\n");
  const wrapper = { pattern: "cannot wind up the umbrella of container {text}", means: "", source: "" };
  const markedOf = (of: typeof index) => {
    const { log: excerpt, messages, targets } = shown(log, of);
    const marks = excerpt.rows
      .flatMap((row) => ("gap" in row ? [] : row.pieces))
      .flatMap(({ mark }) => mark ?? []);
    const again = excerpt.rows.flatMap((row) => ("gap" in row ? [row.gap.again] : []));
    return {
      noise: marks.filter((mark) => targets[mark]?.article === undefined).length,
      errors: marks.filter((mark) => targets[mark]?.article === 0).length,
      counted: messages.find(({ template }) => template.includes("umbrella"))?.count,
      // Those that stand beside an error are shown, without a mark.
      hidden: again.some((count) => count > 10),
    };
  };
  expect(markedOf(index)).toEqual({ noise: 3, errors: 2, counted: 236, hidden: true });
  const folded = markedOf(buildIndex([{ slug: "frobnicate", issue }], [catalogue], [wrapper]));
  expect(folded).toEqual({ noise: 1, errors: 2, counted: 236, hidden: true });
});

test("an answer to a log names the line, of what it speaks, and its mark", () => {
  const lines = [...Array(50).fill("a line"), `web-1  | ${error}`, "another"];
  const { place, log, targets } = shown(lines.join("\n"));
  expect(place).toMatchObject({ line: 51, subjects: [{ kind: "container", name: "web-1" }] });
  expect(targets[place?.mark ?? -1]).toEqual({ article: 0 });
  expect(log.rows.some((row) => "line" in row && row.pieces.some(({ mark }) => mark === place?.mark))).toBe(
    true,
  );
  // Of one line there is nothing to say, unless it names somebody.
  expect(shown(error).place).toBeUndefined();
  expect(shown(`web-1  | ${error}`).place).toMatchObject({ line: 1 });
  expect(shown("nothing\nknown").place).toBeUndefined();
  // A place that is not among those that are shown has no mark to lead to.
  const long = Array.from({ length: 900 }, (_, at) => `${"x".repeat(300)} ${at} runc: unable to frobnicate`);
  expect(shown([...long, error].join("\n")).place?.line).toBe(901);
});
