import path from "node:path";
import { collectErrors } from "../errors/collect.ts";
import { UserError } from "../errors/user-error.ts";
import { readJson } from "../files/json.ts";
import { namesIn } from "../files/list.ts";
import { type EmitterId, emitterIds } from "../schema/emitters.ts";
import { type SealedCatalogue, sealedCatalogueSchema } from "../schema/message.ts";

/** Where an emitter's catalogue stands, as errors name it. */
export function catalogueFile(emitter: EmitterId): string {
  return path.join("content", "messages", `${emitter}.json`);
}

/**
 * Reads `content/messages/*.json`, in the order of `emitterIds`; none when the folder is not there.
 * @throws UserError listing every problem
 */
export async function loadCatalogues(root: string): Promise<SealedCatalogue[]> {
  const folder = path.join("content", "messages");
  const names = await namesIn(path.join(root, folder));
  const files = names.filter((name) => name.endsWith(".json"));
  const catalogues = await collectErrors(files.map((name) => loadCatalogue(root, path.join(folder, name))));
  return catalogues.sort((a, b) => emitterIds.indexOf(a.emitter) - emitterIds.indexOf(b.emitter));
}

async function loadCatalogue(root: string, file: string): Promise<SealedCatalogue> {
  const catalogue = await readJson(root, file, sealedCatalogueSchema);
  const { emitter, earlierTags = [], alsoFrom = [], releases, messages } = catalogue;
  if (path.basename(file, ".json") !== emitter) {
    throw new UserError(`${file}:1: holds the messages of "${emitter}". Name the file ${emitter}.json`);
  }
  for (const { until } of [earlierTags, ...alsoFrom.map((source) => source.earlierTags ?? [])].flat()) {
    if (releases.includes(until)) continue;
    throw new UserError(
      `${file}: tags until "${until}", which is no release of it. Extract the catalogue anew.`,
    );
  }
  const ids = new Set<string>();
  for (const [index, { id, first, last }] of messages.entries()) {
    const where = `${file}: messages[${index}]`;
    if (ids.has(id))
      throw new UserError(`${where}: the id ${id} stands there twice. Extract the catalogue anew.`);
    ids.add(id);
    const [from, to] = [releases.indexOf(first), releases.indexOf(last)];
    if (from === -1 || to < from) {
      throw new UserError(
        `${where}: "${first}" to "${last}" is no range of the file's releases. Extract the catalogue anew.`,
      );
    }
  }
  return catalogue;
}
