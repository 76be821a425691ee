import { expect, test } from "vitest";
import { loadCatalogues } from "../../../src/content/catalogues.ts";
import { byReading } from "../../../src/messages/emitters/description.ts";
import { descriptions } from "../../../src/messages/emitters/index.ts";
import { emitterIds } from "../../../src/schema/emitters.ts";
import { pathPrefix, sourceAddress } from "../../../src/schema/message-source.ts";
import { repository } from "../../fixtures/repository.ts";

const catalogues = await loadCatalogues(repository);

test("every emitter has a catalogue", () => {
  expect(catalogues.map(({ emitter }) => emitter)).toEqual(emitterIds);
});

test.each(
  catalogues.flatMap((catalogue) => {
    const description = descriptions[catalogue.emitter];
    return description === byReading ? [] : [{ emitter: catalogue.emitter, catalogue, description }];
  }),
)(
  "every message of $emitter has a link to its source, at its release's tag",
  ({ catalogue, description }) => {
    expect(catalogue.messages.length).toBeGreaterThan(0);
    const unlinked = catalogue.messages.filter((message) => {
      const further = description.alsoFrom?.find((source) =>
        message.file.startsWith(pathPrefix(source.repository)),
      );
      const source = further ?? description;
      const file = further ? message.file.slice(pathPrefix(further.repository).length) : message.file;
      const tag = tagIn(sourceAddress(catalogue, message), source.repository, file);
      return tag === undefined || source.tag.exec(tag)?.[1] !== message.last;
    });
    expect(unlinked.map(({ file, last }) => `${file} at ${last}`)).toEqual([]);
  },
);

/** The tag in a file's address; undefined when it is not this repository's, or not this file's. */
function tagIn(address: string | undefined, published: string, file: string): string | undefined {
  const [start, end] = [`${published}/blob/`, `/${file}`];
  if (!address?.startsWith(start) || !address.endsWith(end)) return undefined;
  return new URL(address).href === address ? address.slice(start.length, -end.length) : undefined;
}

/**
 * What a person read has no tag: a commit between releases, Debian's patched kernel, thirty packages in one catalogue.
 * An address that is made of these would lead nowhere.
 */
test.each(catalogues.filter(({ emitter }) => descriptions[emitter] === byReading))(
  "no message of $emitter, which was made by reading, has a link",
  (catalogue) => {
    expect(catalogue.messages.length).toBeGreaterThan(0);
    expect(catalogue.messages.filter((message) => sourceAddress(catalogue, message) !== undefined)).toEqual(
      [],
    );
  },
);
