import type { Emitter } from "../../../match/answer.ts";
import type { EmitterId } from "../../../schema/emitters.ts";
import type { Catalogue } from "../../../schema/message.ts";
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
export async function originOf({ emitter, id, last }: Emitter): Promise<Origin | undefined> {
  const { repository, messages } = await catalogueOf(emitter);
  const message = messages.find((candidate) => candidate.id === id);
  if (!message) return undefined;
  return {
    file: message.file,
    ...(message.function !== undefined && { function: message.function }),
    ...fileAddress(emitter, repository, last, message.file),
  };
}

/** What stands before the version in a release's tag. Of the others, a file's address cannot be told. */
const tagPrefixes: Partial<Record<EmitterId, string>> = {
  runc: "v",
  crun: "",
  youki: "v",
  runsc: "release-",
  conmon: "v",
  containerd: "v",
  "cri-o": "v",
  podman: "v",
  buildah: "v",
};

function fileAddress(
  emitter: EmitterId,
  repository: string,
  release: string,
  file: string,
): { address?: string } {
  const prefix = tagPrefixes[emitter];
  return prefix === undefined ? {} : { address: `${repository}/blob/${prefix}${release}/${file}` };
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
