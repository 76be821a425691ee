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

/** These repositories have had tags of several forms, any of which their descriptions take. */
test.each([
  ["bubblewrap", "0.1.1", "v0.1.1"],
  ["bubblewrap", "0.1.2", "0.1.2"],
  ["bubblewrap", "0.1.3", "v0.1.3"],
  ["shadow", "4.8.1", "4.8.1"],
  ["shadow", "4.9", "v4.9"],
  ["shadow", "4.11.1", "v4.11.1"],
  ["shadow", "4.12", "4.12"],
  ["crun", "0.3", "v0.3"],
  ["crun", "0.4", "0.4"],
  ["lxc", "5.0.3", "lxc-5.0.3"],
  ["lxc", "6.0.0", "v6.0.0"],
  ["docker", "28.5.2", "v28.5.2"],
  ["docker", "29.0.0", "docker-v29.0.0"],
] as const)("%s %s is tagged %s", (emitter, release, tag) => {
  const catalogue = catalogues.find((candidate) => candidate.emitter === emitter);
  expect(catalogue?.releases).toContain(release);
  const [message] = catalogue?.messages ?? [];
  if (!catalogue || !message) throw new Error(`${emitter} has no messages`);
  expect(sourceAddress(catalogue, { ...message, file: "main.c", last: release })).toBe(
    `${catalogue.repository}/blob/${tag}/main.c`,
  );
});

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
