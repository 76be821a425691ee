import { expect, test } from "vitest";
import type { Message } from "../../../../src/schema/message.ts";
import { likeness, textsBetween } from "../../../../src/site/messages/moves.ts";
import { drawnSpan, spanOf } from "../../../../src/site/messages/span.ts";

const releases = ["1.0", "1.1", "1.2", "1.3"];

function message(template: string, first: string, last: string, more: Partial<Message> = {}): Message {
  return { id: "crun-0000000", template, kind: "error", file: "a.c", function: "f", first, last, ...more };
}

const texts = (list: Message[] = []) => list.map(({ template }) => template);

test("new is what the later release has and the earlier one does not, gone the other way round", () => {
  const messages = [
    message("stays for good", "1.0", "1.3"),
    message("opening the door failed", "1.2", "1.3"),
    message("window is shut", "1.0", "1.1"),
    // Came and went in between.
    message("was there for a day", "1.2", "1.2"),
    message("is older than both", "1.0", "1.0"),
  ];
  const changes = textsBetween({ releases, messages }, "1.1", "1.3");
  expect(texts(changes?.added)).toEqual(["opening the door failed"]);
  expect(texts(changes?.gone)).toEqual(["window is shut"]);
  expect(changes?.reworded).toEqual([]);
});

test("a text much like one that is gone from the same function is reworded, each once", () => {
  const before = message("cannot open the file {path}: {errno}", "1.0", "1.1");
  const after = message("cannot open the file `{path}`: {errno}", "1.2", "1.3");
  const messages = [
    before,
    after,
    message("cannot open the file {path} there: {errno}", "1.2", "1.3"),
    message("cannot open the file {path}, {errno}", "1.2", "1.3", { function: "g" }),
    message("cannot open the file {path} - {errno}", "1.2", "1.3", { file: "b.c" }),
  ];
  const changes = textsBetween({ releases, messages }, "1.1", "1.2");
  expect(changes?.reworded).toEqual([{ before, after }]);
  expect(changes?.gone).toEqual([]);
  expect(changes?.added).toHaveLength(3);
});

test("texts outside of any function are never taken for one", () => {
  const at = { function: undefined };
  const { function: _, ...gone } = message("no such file {path}", "1.0", "1.1", at);
  const { function: __, ...added } = message("no such file: {path}", "1.2", "1.3", at);
  const changes = textsBetween({ releases, messages: [gone, added] }, "1.1", "1.2");
  expect(changes).toMatchObject({ added: [added], gone: [gone], reworded: [] });
});

test("of a release that was not read nothing is said", () => {
  expect(textsBetween({ releases, messages: [] }, "1.0", "9.9")).toBeUndefined();
});

test("likeness is of words, whatever stands between them", () => {
  expect(likeness("open `{path}`: {errno}", "open {path}, {errno}")).toBe(1);
  expect(likeness("open the door", "shut a window")).toBe(0);
  expect(likeness("", "")).toBe(0);
  expect(likeness("a b c d", "a b x y")).toBe(0.5);
});

test("a span is drawn where it stands on the line of releases", () => {
  const tagged = { releases, tag: "v{release}" };
  expect(spanOf(tagged, { first: "1.1", last: "1.2" })).toEqual({ from: 1, length: 2, of: 4 });
  expect(spanOf(tagged, { first: "1.3", last: "1.3" })).toEqual({ from: 3, length: 1, of: 4 });
  expect(drawnSpan({ from: 1, length: 2, of: 4 })).toBe(
    '<svg viewBox="0 0 4 1" preserveAspectRatio="none" aria-hidden="true"><path d="M1 0h2v1H1z"/></svg>',
  );
  // Commits and patched packages are no line.
  expect(spanOf({ releases }, { first: "1.1", last: "1.2" })).toBeUndefined();
});
