import fc from "fast-check";
import { expect, test } from "vitest";
import type { Catalogue, Message } from "../../../src/schema/message.ts";
import { releaseTags, sourceAddress } from "../../../src/schema/message-source.ts";

/** Releases "1", "2" … with their tags, of which neighbours may have other forms. */
const tagged = fc
  .array(fc.constantFrom("{release}", "v{release}", "release-{release}", "lxc-{release}-final"), {
    minLength: 1,
  })
  .map((forms) =>
    forms.map((form, i) => ({ release: `${i + 1}`, tag: form.replace("{release}", `${i + 1}`) })),
  );

test("the tags that a catalogue is told are the tags that its links have", () => {
  fc.assert(
    fc.property(tagged, (tags) => {
      const catalogue: Catalogue = {
        emitter: "crun",
        repository: "https://github.com/containers/crun",
        ...releaseTags(tags),
        releases: tags.map(({ release }) => release),
        messages: [],
      };
      const addresses = tags.map(({ release }) => sourceAddress(catalogue, messageUntil(release, "src/a.c")));
      expect(addresses).toEqual(
        tags.map(({ tag }) => `https://github.com/containers/crun/blob/${tag}/src/a.c`),
      );
    }),
    { seed: 20_261_130 },
  );
});

function messageUntil(last: string, file: string): Message {
  return { id: "crun-0000000", template: "a text", kind: "error", file, first: "1", last };
}

test("neighbours that are tagged alike are told once; a repository without releases has no tags", () => {
  expect(
    releaseTags([
      { release: "4.8", tag: "4.8" },
      { release: "4.9", tag: "v4.9" },
      { release: "4.11", tag: "v4.11" },
      { release: "4.12", tag: "4.12" },
      { release: "4.13", tag: "4.13" },
    ]),
  ).toEqual({
    tag: "{release}",
    earlierTags: [
      { tag: "{release}", until: "4.8" },
      { tag: "v{release}", until: "4.11" },
    ],
  });
  expect(releaseTags([])).toBeUndefined();
});
