/**
 * Proves that what the catalogues say was read in the sources of the programs:
 * 1. every program that the project knows has its catalogue;
 * 2. every message has the id of its text;
 * 3. none was edited since it was sealed: a text, a release, a message that is gone;
 * 4. each was extracted by the description that there is now;
 * 5. a runtime's was read in every release that content/runtimes tells of, which are those of the lab (see releases.ts).
 */

import { catalogueFile } from "../content/catalogues.ts";
import type { Content } from "../content/content.ts";
import { placeInJson } from "../files/json.ts";
import { byReading } from "../messages/emitters/description.ts";
import { descriptions } from "../messages/emitters/index.ts";
import { inputsOf, isSealed } from "../messages/seal.ts";
import { type EmitterId, emitterIds } from "../schema/emitters.ts";
import { messageId, type SealedCatalogue } from "../schema/message.ts";
import type { Check } from "./check.ts";

export const catalogues: Check = {
  name: "catalogues",
  about:
    "Every program has its catalogue of messages, as it was read out of the program's releases, a runtime's out of every release of the lab: no text and no release in it was edited.",
  run: async (content) => {
    const there = content.catalogues.map(({ emitter }) => emitter);
    const found = await Promise.all(content.catalogues.map((catalogue) => problems(content, catalogue)));
    return [
      ...emitterIds
        .filter((emitter) => !there.includes(emitter))
        .map(
          (emitter) =>
            `${catalogueFile(emitter)}: is missing. Take it back from git${isRead(emitter) ? "" : `, or extract it: ${extraction(emitter)}`}`,
        ),
      ...found.flat(),
    ];
  },
};

/** What is wrong with a catalogue; that a message has another's id says more than that the seal is broken. */
async function problems(content: Content, catalogue: SealedCatalogue): Promise<string[]> {
  const { root } = content;
  const { emitter, messages } = catalogue;
  const file = catalogueFile(emitter);
  const misnamed = messages.flatMap(({ id, template }, index) => {
    const own = messageId(emitter, template);
    return id === own ? [] : [{ id, own, template, index }];
  });
  if (misnamed.length > 0)
    return Promise.all(
      misnamed.map(
        async ({ id, own, template, index }) =>
          `${await placeInJson(root, file, ["messages", index, "id"])}: ${id} is not the id of "${template}". Take the text back from git; if it is what the source says, write "${own}".`,
      ),
    );
  if (!isSealed(catalogue))
    return [
      `${await placeInJson(root, file, ["seal"])}: was edited since it was sealed. Take it back from git${isRead(emitter) ? `; after an edit that you meant, seal it: ${sealing(emitter)}` : `, or extract it anew: ${extraction(emitter)}`}`,
    ];
  if (catalogue.inputs !== inputsOf(emitter))
    return [
      `${await placeInJson(root, file, ["inputs"])}: was extracted by another description than src/messages/emitters/ has of ${emitter}. Extract it anew: ${extraction(emitter)}. If the change lets nothing else be read, seal it: ${sealing(emitter)}`,
    ];
  return unread(content, catalogue);
}

/** Releases of a runtime in which nobody has read what they can print. */
async function unread(
  { root, runtimes }: Content,
  { emitter, releases }: SealedCatalogue,
): Promise<string[]> {
  const told = runtimes.find(({ id }) => id === emitter)?.releases ?? [];
  const missing = told.filter(({ version }) => !releases.includes(version));
  if (missing.length === 0) return [];
  const place = await placeInJson(root, catalogueFile(emitter), ["releases"]);
  return missing.map(
    ({ version }) =>
      `${place}: has no release ${version}, which the site tells of. Fetch the tags of ${emitter}'s repository and run: ${extraction(emitter)}`,
  );
}

/** Whether people read the sources and wrote the catalogue (content/messages/READING.md). */
function isRead(emitter: EmitterId): boolean {
  return descriptions[emitter] === byReading;
}

function extraction(emitter: EmitterId): string {
  return `crunbook messages extract ${emitter} --source <clone>`;
}

function sealing(emitter: EmitterId): string {
  return `crunbook messages seal ${emitter}`;
}
