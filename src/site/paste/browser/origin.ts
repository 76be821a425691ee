import type { Emitter } from "../../../match/answer.ts";
import type { EmitterId } from "../../../schema/emitters.ts";
import type { Catalogue } from "../../../schema/message.ts";
import { sourceAddress } from "../../../schema/message-source.ts";
import { links } from "../../links.ts";

/** Where a program prints a message. */
export type Origin = {
  file: string;
  function?: string;
  /** The file at the release, where its address is known. */
  address?: string;
};

const loading = new Map<EmitterId, Promise<Catalogue>>();

/**
 * Looks a message up in its program's catalogue, which is loaded once.
 * @returns undefined when the catalogue has no such message
 * @throws Error when it could not be loaded
 */
export async function originOf({ emitter, id }: Emitter): Promise<Origin | undefined> {
  const catalogue = await catalogueOf(emitter);
  const message = catalogue.messages.find((candidate) => candidate.id === id);
  if (!message) return undefined;
  const address = sourceAddress(catalogue, message);
  return {
    file: message.file,
    ...(message.function !== undefined && { function: message.function }),
    ...(address !== undefined && { address }),
  };
}

function catalogueOf(emitter: EmitterId): Promise<Catalogue> {
  const known = loading.get(emitter);
  if (known) return known;
  const fresh = fetch(links.file(`api/messages/${emitter}.json`)).then((response): Promise<Catalogue> => {
    if (!response.ok) throw new Error(`${emitter}: ${response.status}`);
    return response.json();
  });
  fresh.catch(() => loading.delete(emitter));
  loading.set(emitter, fresh);
  return fresh;
}
