import { expect, test } from "vitest";
import { loadCatalogues } from "../../../../src/content/catalogues.ts";
import type { Message } from "../../../../src/schema/message.ts";
import { messageId } from "../../../../src/schema/message-id.ts";
import { mostOnPage, partsOf } from "../../../../src/site/messages/parts.ts";
import { pageOf, placesData } from "../../../../src/site/messages/places.ts";
import { repository } from "../../../fixtures/repository.ts";

/** Messages of a file. */
function of(file: string, count: number): Message[] {
  return Array.from({ length: count }, (_, at) => {
    const template = `${file} failed: ${String(at).padStart(4, "0")}`;
    return { id: messageId("crun", template), template, kind: "error", file, first: "1.0", last: "1.2" };
  });
}

const shapes = (messages: Message[]) =>
  partsOf(messages).map(({ slug, source, number, pages, messages: own }) => [
    slug,
    source,
    `${number}/${pages}`,
    own.length,
  ]);

test("what fits on a page is one part", () => {
  expect(shapes([...of("src/a.c", 3), ...of("lib/b.c", 2)])).toEqual([["top", "", "1/1", 5]]);
  expect(partsOf([])).toEqual([{ slug: "top", source: "", number: 1, pages: 1, messages: [] }]);
});

test("a folder is a part; small ones go with what is round them, and long files have pages of their own", () => {
  const messages = [
    ...of("main.go", 10),
    ...of("lib/large/a.go", 90),
    ...of("lib/large/b.go", 90),
    ...of("lib/small/c.go", 5),
    ...of("lib/long.go", 250),
    ...of("lib/own.go", 40),
  ];
  expect(shapes(messages)).toEqual([
    ["top", "", "1/1", 10],
    ["lib", "lib", "1/1", 45],
    ["lib-large", "lib/large", "1/1", 180],
    ["lib-long.go", "lib/long.go", "1/2", 125],
    ["lib-long.go-2", "lib/long.go", "2/2", 125],
  ]);
});

test("the folder that all files are in is no part", () => {
  const messages = [...of("src/lib/x/a.c", 150), ...of("src/lib/y/b.c", 150)];
  expect(shapes(messages).map(([slug]) => slug)).toEqual(["src-lib-x", "src-lib-y"]);
});

test("a folder's files that do not fit on one page stand on several, each file whole", () => {
  const parts = partsOf([...of("a.c", 120), ...of("b.c", 120), ...of("c.c", 60)]);
  expect(parts.map(({ slug, messages }) => [slug, new Set(messages.map(({ file }) => file))])).toEqual([
    ["top", new Set(["a.c"])],
    ["top-2", new Set(["b.c", "c.c"])],
  ]);
});

test("two folders that differ in what an address cannot have get two addresses", () => {
  const slugs = partsOf([...of("a/b/x.c", 150), ...of("a-b/x.c", 150)]).map(({ slug }) => slug);
  expect(new Set(slugs).size).toBe(2);
});

test("the order in which messages come does not matter", () => {
  const messages = [...of("a/x.c", 150), ...of("b/y.c", 150), ...of("z.c", 20)];
  expect(partsOf(messages.toReversed())).toEqual(partsOf(messages));
});

test("every message of every catalogue is on one page, under its id, and its address leads there", async () => {
  for (const { emitter, messages } of await loadCatalogues(repository)) {
    const parts = partsOf(messages);
    const places = placesData(emitter, parts);
    expect(new Set(parts.map(({ slug }) => slug)).size, emitter).toBe(parts.length);
    const shown = parts.flatMap((part) => part.messages);
    expect(shown.length).toBe(messages.length);
    expect(new Set(shown.map(({ id }) => id)).size).toBe(messages.length);
    for (const { slug, messages: own } of parts) {
      expect(own.length, `${emitter} ${slug}`).toBeLessThanOrEqual(mostOnPage);
      expect(slug).toMatch(/^[\w.][\w.-]*$/);
      const [first] = own;
      if (first) expect(pageOf(first.id, emitter, places)).toBe(slug);
    }
    // An anchor depends on the program and the text, on nothing else.
    for (const { id, template } of messages.slice(0, 50)) expect(id).toBe(messageId(emitter, template));
  }
});

test("what is no message of the program is on no page", () => {
  const places = { lib: ["abc1234"] };
  expect(pageOf("crun-abc1234", "crun", places)).toBe("lib");
  for (const id of ["runc-abc1234", "crun-abc123", "crun-", "abc1234", ""])
    expect(pageOf(id, "crun", places), id).toBeUndefined();
});
