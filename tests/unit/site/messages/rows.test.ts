import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import { expect, test } from "vitest";
import { buildIndex } from "../../../../src/match/build-index.ts";
import { createMatcher } from "../../../../src/match/matcher.ts";
import { type Catalogue, type Message, messageId } from "../../../../src/schema/message.ts";
import type { RecordedStep } from "../../../../src/schema/recording.ts";
import { tooHeavy } from "../../../../src/site/messages/budget.ts";
import { describedBy } from "../../../../src/site/messages/headings.ts";
import { knownIn } from "../../../../src/site/messages/known.ts";
import { changeList, messageList, type RowContext } from "../../../../src/site/messages/rows.ts";
import { withGaps } from "../../../../src/site/text/placeholders.ts";
import { wordsFor } from "../../../../src/site/words/words.ts";

function message(template: string, more: Partial<Message> = {}): Message {
  return {
    id: messageId("crun", template),
    template,
    kind: "error",
    file: "src/a.c",
    function: "open_it",
    first: "1.0",
    last: "1.1",
    ...more,
  };
}

function catalogue(messages: Message[]): Catalogue {
  return {
    emitter: "crun",
    repository: "https://github.com/containers/crun",
    tag: "{release}",
    releases: ["1.0", "1.1", "1.2"],
    messages,
  };
}

const words = wordsFor("en");
const nothing = {
  articles: new Set<string>(),
  examples: new Set<string>(),
  wraps: new Map(),
  wrappedIn: new Map(),
};

function context(more: Partial<RowContext> = {}): RowContext {
  return {
    catalogue: catalogue([]),
    words,
    english: undefined,
    known: () => undefined,
    meaning: (meant) => meant,
    message: () => undefined,
    article: () => undefined,
    example: () => undefined,
    ...more,
  };
}

test("a row has template, releases, kind and the file at the last release that has it", () => {
  const html = messageList([message("cannot open {path}", { kind: "warning" })], context());
  expect(html).toContain(`<li id="${messageId("crun", "cannot open {path}")}">`);
  expect(html).toContain("cannot open <var>path</var>");
  expect(html).toContain("1.0 – 1.1</span>, not in newer releases · warning · ");
  expect(html).toContain('href="https://github.com/containers/crun/blob/1.1/src/a.c"');
  expect(html).toContain('<svg viewBox="0 0 3 1"');
});

test("nothing that a program prints becomes markup", () => {
  const nasty = `<script>alert("x")</script> & {{ 'y' {text}`;
  const html = messageList(
    [message(nasty, { file: 'a"<b>.c', function: "f<i>" })],
    context({
      known: () => ({ ...nothing, articles: new Set(["a"]), means: "a < b" }),
      article: () => ({ href: '/x"y', text: "<b>bold</b>" }),
    }),
  );
  expect(html).not.toMatch(/<script|<i>|<b>/);
  expect(html).toContain("&lt;script&gt;alert(&quot;x&quot;)&lt;/script&gt; &amp; { 'y' <var>text</var>");
  expect(html).toContain('href="/x&quot;y"');
  expect(html).toContain("a &lt; b");
});

test("a catalogue that a person wrote has neither span nor link", () => {
  const { tag: _, ...written } = catalogue([]);
  const html = messageList([message("x y z")], context({ catalogue: written }));
  expect(html).not.toMatch(/<svg|github/);
  expect(html).toContain("<code>open_it</code>");
});

test("of many links the first are shown, and the rest counted", () => {
  const known = { ...nothing, articles: new Set(["a", "b", "c", "d", "e", "f", "g"]) };
  const html = messageList(
    [message("x y z")],
    context({ known: () => known, article: (slug) => ({ href: `/${slug}/`, text: slug }) }),
  );
  expect(html.match(/<a href="\/\w\/"/g)).toHaveLength(5);
  expect(html).toContain("and 2 more");
});

test("a change leads to each text's own place", () => {
  const [before, after] = [message("cannot open {path}"), message("cannot open `{path}`")];
  const html = changeList(
    [{ message: after, before }],
    context({ message: (id) => ({ href: `/messages/crun/#${id}`, text: "" }) }),
  );
  for (const { id } of [before, after]) expect(html).toContain(`href="/messages/crun/#${id}"`);
});

test("a page is described by its messages' words, as far as there is room", () => {
  const text = describedBy("2 texts:", [message("cannot open the file {path}"), message("{errno}")]);
  expect(text).toBe("2 texts: cannot open the file …");
  expect(
    describedBy(
      "x",
      Array.from({ length: 99 }, (_, at) => message(`cannot open ${at} it`)),
    ).length,
  ).toBeLessThan(156);
  expect(withGaps("a {{b} {text}")).toBe("a {b} …");
});

test("what is known of messages is read off articles and recordings", () => {
  const outer = message("container start failed: {cause}");
  const inner = message("cannot open the wooden door {path}: {errno}");
  const crun = catalogue([outer, inner]);
  const wrappers = [
    { pattern: outer.template, means: "It did not start.", source: "https://github.com/containers/crun/x" },
  ];
  const line = "container start failed: cannot open the wooden door /a: Permission denied";
  const header = { runtime: "crun" as const, version: "1.1" };
  const steps: RecordedStep[] = [
    { kind: "command", command: "crun run", exit: 1, output: [{ stream: "stderr", text: line }] },
  ];
  const later = { header: { ...header, version: "1.2" }, steps };
  const matcher = createMatcher(buildIndex([], [crun], wrappers));
  const content = (recordings: Parameters<typeof knownIn>[0]["examples"][number]["recordings"]) => ({
    articles: [],
    catalogues: [crun],
    examples: [{ slug: "door", recordings }],
    wrappers,
  });
  const known = knownIn(content([{ header, steps }]), matcher);
  expect([...(known.get(outer.id)?.wraps.keys() ?? [])]).toEqual([inner.id]);
  expect([...(known.get(inner.id)?.wrappedIn.keys() ?? [])]).toEqual([outer.id]);
  expect(known.get(inner.id)?.examples).toEqual(new Set(["door"]));
  expect(known.get(outer.id)?.means).toBe("It did not start.");
  // A release that does not have the text did not print this message.
  const other = knownIn(content([later]), matcher);
  expect(other.get(inner.id)?.examples ?? new Set()).toEqual(new Set());
});

test("a page over its budget is named, with what to do", async () => {
  const dist = await mkdtemp(path.join(os.tmpdir(), "crunbook-budget-"));
  const noise = Array.from({ length: 4000 }, (_, at) => ((at * 2654435761) % 2 ** 32).toString(36)).join("");
  for (const name of [
    "messages/crun/src",
    "zh-cn/messages/runc",
    "differences/a-to-b/messages",
    "issues/x",
  ]) {
    await mkdir(path.join(dist, name), { recursive: true });
    await writeFile(path.join(dist, name, "index.html"), noise);
  }
  const problems = await tooHeavy(dist, 5_000);
  expect(problems.map((problem) => problem.split(":")[0]).sort()).toEqual([
    "differences/a-to-b/messages/index.html",
    "messages/crun/src/index.html",
    "zh-cn/messages/runc/index.html",
  ]);
  expect(problems[0]).toMatch(/bytes after gzip, more than 5000\. Lower mostOnPage/);
  expect(await tooHeavy(dist, 100_000)).toEqual([]);
  await rm(dist, { recursive: true });
});
