import { expect, test } from "vitest";
import { explanationOf } from "../../../../src/answer/compose.ts";
import { printAnswer } from "../../../../src/cli/explain/print.ts";
import { Paper } from "../../../../src/cli/terminal/paper.ts";
import type { Answer } from "../../../../src/match/answer.ts";
import { demo, indexOf, match, message, nothing } from "./answer.ts";

const site = "https://example.org/kb/";

function printed(answer: Answer, paste = "", library = { site, articles: [demo] }): string {
  const paper = new Paper(80, false);
  printAnswer(paper, explanationOf(paste, answer, indexOf(library.articles)), library);
  return paper.toString();
}

test("a match says what it is, what to do, how to confirm it, why, and where to read on", () => {
  expect(printed(match, "docker: cannot open /a b")).toBe(`Match: crun: cannot open

The file cannot be opened.

Fix

  Docker

    Tell Docker.

  Fix elsewhere: Container image, Podman (crunbook show demo)

Confirm
  $ stat '/a b'
    prints \`mode {mode}\`

Why this answer
  - Because your text has \`cannot open /a b\`: printed by crun ≤ 1.2
  path: /a b
  name: x␛[2J

More
  crunbook show demo
  https://example.org/kb/issues/demo/

The error, taken apart
  1. Error␇
     A label.
  2. cannot open /a b
     crun 1.0 – 1.2.
`);
});

test("heading and check say the paste's own words and values, and no check says another's", () => {
  const article = {
    ...demo,
    title: "crun: cannot open /etc/demo, or cannot read it",
    heads: ["cannot open {path:/etc/demo}"],
    confirm: [
      { run: "docker run IMAGE stat {path:/etc/demo}", prints: "mode {mode}" },
      { run: "ls rootfs{path:/etc/demo}", prints: "no {path}" },
      { run: "docker run IMAGE which {path:demo}", prints: "no {path}" },
    ],
  };
  const library = { site, articles: [article] };
  const text = printed(match, "docker: cannot open /ab", library);
  expect(text).toMatch(/^Match: cannot open \/ab\n/);
  expect(text).toContain("$ docker run IMAGE stat '/a b'\n");
  expect(text).not.toMatch(/rootfs|which|etc.demo/);
  // Where the words are others, the title has the values.
  expect(printed(match, "docker: could not open", library)).toMatch(
    /^Match: crun: cannot open \/a b, or cannot read it\n/,
  );
  // With none, it has its examples, and so do the commands.
  const [issue] = match.issues;
  const without = printed(
    { ...match, issues: issue ? [{ ...issue, values: {} }] : [] },
    "docker: x",
    library,
  );
  expect(without).toMatch(/^Match: crun: cannot open \/etc\/demo, or/);
  expect(without).toContain("$ docker run IMAGE stat /etc/demo\n");
});

test("the fix is the one for where the paste comes from", () => {
  expect(printed(match, "$ podman run x")).toContain("Tell Podman.");
  expect(printed(match, "$ podman run x")).not.toContain("Tell Docker.");
  // By whose messages it holds.
  const byMessage = { ...match, messages: [...match.messages, message("podman", "OCI error", 2000)] };
  expect(printed(byMessage, "Error: x")).toContain("Tell Podman.");
  // Nothing says where: the author's first.
  expect(printed(match, "cannot open")).toContain("Set the mode in the image.");
});

test("what is only possible is called so, and others follow", () => {
  const [first] = match.issues;
  if (!first) throw new Error("the answer has changed");
  const possible = { ...first, outcome: "possible" } as const;
  const other = { ...demo, slug: "other", title: "crun: another" };
  const answer: Answer = {
    ...match,
    outcome: "possible",
    issues: [possible, { ...possible, slug: "other" }],
  };
  const text = printed(answer, "", { site, articles: [demo, other] });
  expect(text).toMatch(/^Possible: crun: cannot open\n/);
  expect(text).toContain("Also possible\n- crun: another\n  crunbook show other\n");
});

test("messages without an article are told, except for those in the chain and mere wrappers", () => {
  const answer: Answer = {
    ...nothing,
    outcome: "possible",
    messages: [
      { ...message("runc", "in the chain"), informative: true },
      { ...message("runc", "on its own", 100), count: 3, kind: "warning" },
      { ...message("runc", "a wrapper", 200), informative: false },
    ],
    chain: [{ start: 0, end: 12, text: "in the chain", message: 0 }],
  };
  const text = printed(answer);
  expect(text).toMatch(/^No article yet\./);
  expect(text).toContain(
    "Other known messages\n  - on its own\n    runc 1.0 – 1.2. A warning. 3 times, first in line 1.\n",
  );
  expect(text).not.toContain("a wrapper");
  expect(text.match(/in the chain/g)).toHaveLength(1);
});

test("what is not known is said, with the search for its words", () => {
  const text = printed(nothing, "line one\nthe froboz <b>service</b> & broke: 0x123\n");
  expect(text).toMatch(/^Not known\./);
  expect(text).toContain("https://example.org/kb/search/?q=froboz%20service%20broke\n");
  expect(printed(nothing, " \n")).toBe("There is nothing to explain: the text is empty.\n");
  expect(printed(nothing, "froboz", { site: "", articles: [] })).not.toContain("search");
});

test("without an article, what is known is followed by the search for its words", () => {
  const answer: Answer = {
    ...nothing,
    outcome: "possible",
    messages: [message("runc", "cannot froboz"), { ...message("runc", "a wrapper", 50), informative: false }],
    chain: [
      { start: 0, end: 13, text: "cannot froboz the widget", message: 0 },
      { start: 50, end: 59, text: "a wrapper", message: 1 },
    ],
  };
  const text = printed(answer, "x");
  expect(text).toMatch(/^No article yet\./);
  expect(text).toContain("https://example.org/kb/search/?q=cannot%20froboz%20widget%20wrapper\n");
  // Said of each link that has none, but of no mere wrapper.
  expect(text).toContain("  1. cannot froboz the widget\n     runc 1.0 – 1.2. No article yet.\n");
  expect(text).toContain("  2. a wrapper\n     runc 1.0 – 1.2.\n");
  const wrappers = printed(
    { ...answer, messages: answer.messages.map((one) => ({ ...one, informative: false })) },
    "x",
  );
  expect(wrappers).toMatch(/^Not known, apart from what wraps it\./);
  expect(wrappers).toContain("/search/?q=cannot%20froboz%20widget%20wrapper\n");
  expect(wrappers).not.toContain("No article yet");
});

test("a brace of a message is printed once, though its template has it twice", () => {
  const text = printed(
    { ...nothing, outcome: "possible", messages: [message("kernel", "denied {{ {text} }")] },
    "x",
  );
  expect(text).toContain("- denied { {text} }\n");
});

test("of very many messages the first are named, and the others counted", () => {
  const messages = Array.from({ length: 150 }, (_, at) => message("runc", `message ${at}`, at * 20));
  const often = messages.map((one, at) => ({ ...one, count: at === 0 ? 1_000 : 1 }));
  const text = printed({ ...nothing, outcome: "possible", messages: often }, "x");
  expect(text).toContain(
    "Known messages without an article\n  - message 0\n    runc 1.0 – 1.2. 1,000 times or more, first in line 1.\n",
  );
  expect(text).toContain("- message 9\n");
  expect(text).not.toContain("- message 10\n");
  expect(text).toContain("… 140 more known messages (--json has all)\n");
});

test("who prints a message is told as on the page: four programs, and how many more", () => {
  const emitters = (["runc", "crun", "youki", "lxc", "podman", "docker"] as const).map((emitter) => ({
    emitter,
    id: "",
    first: "1.0",
    last: "1.0",
  }));
  const text = printed(
    { ...nothing, outcome: "possible", messages: [{ ...message("runc", "shared"), emitters }] },
    "x",
  );
  expect(text).toContain("- shared\n    runc 1.0, crun 1.0, youki 1.0, LXC 1.0 and 2 more.\n");
});
