import { UserError } from "../errors/user-error.ts";
import { type EmitterId, emitterIds } from "../schema/emitters.ts";
import { type Message, messageId, type ReleaseTags, type SealedCatalogue } from "../schema/message.ts";
import { pathPrefix, releaseTags } from "../schema/message-source.ts";
import { compareVersions } from "../schema/version.ts";
import { byReading, type Source } from "./emitters/description.ts";
import { descriptions } from "./emitters/index.ts";
import type { FileFacts, Found } from "./found.ts";
import { Clone } from "./git.ts";
import { readerOf } from "./readers.ts";
import { resolve } from "./resolve.ts";
import { sealCatalogue } from "./seal.ts";
import { selects } from "./select.ts";
import { shaping } from "./shape.ts";
import { templatesOf } from "./template.ts";

/** A repository of an emitter at work. */
type Opened = {
  repository: string;
  clone: Clone;
  /** Tag of each release. */
  tags: Map<string, string>;
  wanted: (path: string) => boolean;
  shaped: ReturnType<typeof shaping>;
  /** Whether its warnings are read. */
  warnings: boolean;
  /** What stands before a path in the catalogue: nothing for an emitter's own repository. */
  prefix: string;
};

type Emitted = Pick<Message, "template" | "kind" | "file" | "function">;

/**
 * Reads every release of an emitter from clones of its repositories, in the order of its description.
 * @returns its catalogue, sealed
 * @param tell called with the release that is being read
 * @throws UserError when a clone is missing, is none, or has no release
 */
export async function extract(
  emitter: EmitterId,
  directories: string[],
  tell: (release: string, index: number, of: number) => void,
): Promise<SealedCatalogue> {
  const description = descriptions[emitter];
  if (description === byReading) {
    const known = emitterIds.filter((id) => descriptions[id] !== byReading).join(", ");
    throw new UserError(`${emitter}: its messages are not extracted from a repository (one of ${known})`);
  }
  const { alsoFrom = [] } = description;
  const [directory = "", ...others] = directories;
  if (directories.length === 0 || others.length !== alsoFrom.length) {
    const wanted = [description, ...alsoFrom].map(({ repository }) => repository).join(" and ");
    throw new UserError(`${emitter} needs ${1 + alsoFrom.length} --source: a clone of ${wanted}`);
  }
  const clones: Clone[] = [];
  try {
    const own = await open(description, directory, "", clones);
    const further: Opened[] = [];
    for (const [index, source] of alsoFrom.entries()) {
      further.push(await open(source, others[index] ?? "", pathPrefix(source.repository), clones));
    }
    const releases = [...own.tags.keys()].sort(compareVersions);
    const published = {
      ...publishedAt(own, releases),
      ...(further.length > 0 && { alsoFrom: further.map((source) => alsoPublishedAt(source, releases)) }),
    };
    const merged = new Merged(emitter);
    const facts = new Map<string, FileFacts>();
    for (const [index, release] of releases.entries()) {
      tell(release, index, releases.length);
      for (const source of [own, ...further]) merged.add(release, await readRelease(source, release, facts));
    }
    return sealCatalogue({ emitter, ...published, releases, messages: merged.messages() });
  } finally {
    for (const clone of clones) clone.close();
  }
}

/** @param clones gets the clone, for the caller to close */
async function open(source: Source, directory: string, prefix: string, clones: Clone[]): Promise<Opened> {
  const clone = await Clone.open(directory);
  clones.push(clone);
  const tags = new Map<string, string>();
  for (const tag of await clone.tags()) {
    const version = source.tag.exec(tag)?.[1];
    if (version === undefined) continue;
    if (source.since && compareVersions(version, source.since) < 0) continue;
    tags.set(version, tag);
  }
  if (tags.size === 0) {
    throw new UserError(
      `${directory}: no tag of a release (${source.tag.source}). Give a clone of ${source.repository} with all its tags`,
    );
  }
  return {
    repository: source.repository,
    clone,
    tags,
    wanted: selects(source),
    shaped: shaping(source),
    warnings: source.daemon !== true,
    prefix,
  };
}

/** Where a repository is published, and how it tags an emitter's releases. */
function publishedAt({ repository, tags }: Opened, releases: string[]): ReleaseTags & { repository: string } {
  const tagged = releases.flatMap((release) => {
    const tag = tags.get(release);
    return tag === undefined ? [] : [{ release, tag }];
  });
  const forms = releaseTags(tagged);
  if (!forms) {
    throw new UserError(
      `${repository}: its clone has none of the releases ${releases[0]} to ${releases.at(-1)}. Fetch all its tags`,
    );
  }
  return { repository, ...forms };
}

/** The same of a further repository, its fields in the schema's order: sealing a file again leaves it as it was. */
function alsoPublishedAt(source: Opened, releases: string[]): ReleaseTags & { repository: string } {
  const { repository, ...tags } = publishedAt(source, releases);
  return { ...tags, repository };
}

/** What a source says at a release, by path. */
async function readRelease(
  { clone, tags, wanted, shaped, warnings, prefix }: Opened,
  release: string,
  known: Map<string, FileFacts>,
): Promise<Emitted[]> {
  const tag = tags.get(release);
  if (tag === undefined) return [];
  const directories = new Map<string, { path: string; facts: FileFacts }[]>();
  for (const { path, blob } of await clone.files(tag)) {
    const read = wanted(path) ? readerOf(path) : undefined;
    if (!read) continue;
    let facts = known.get(blob);
    if (!facts) {
      const source = await clone.read(blob);
      if (source === undefined) throw new UserError(`${path} at ${tag}: the clone lacks it (blob ${blob})`);
      facts = await read(source);
      known.set(blob, facts);
    }
    const directory = path.slice(0, path.lastIndexOf("/") + 1);
    const siblings = directories.get(directory);
    if (siblings) siblings.push({ path, facts });
    else directories.set(directory, [{ path, facts }]);
  }
  return [...directories.values()]
    .flatMap((files) => emittedBy(files, shaped, prefix))
    .filter(({ kind }) => warnings || kind !== "warning");
}

function emittedBy(
  files: { path: string; facts: FileFacts }[],
  shaped: Opened["shaped"],
  prefix: string,
): Emitted[] {
  const constants: FileFacts["constants"] = {};
  for (const { facts } of files.toReversed()) Object.assign(constants, facts.constants);
  return files.flatMap(({ path, facts }) =>
    facts.found.flatMap((found) =>
      rendered(found, constants)
        .flatMap((template) => shaped(template, path))
        .map((template) => ({
          template,
          kind: found.kind,
          file: prefix + path,
          ...(found.function === undefined ? {} : { function: found.function }),
        })),
    ),
  );
}

const withoutConstants = new WeakMap<Found, string[]>();

function rendered(found: Found, constants: FileFacts["constants"]): string[] {
  const known = withoutConstants.get(found);
  if (known) return known;
  const templates = templatesOf(resolve(found.parts, constants));
  if (!found.parts.some((part) => "constant" in part)) withoutConstants.set(found, templates);
  return templates;
}

/** The messages of release after release. */
class Merged {
  readonly #emitter: EmitterId;
  readonly #messages = new Map<string, Message>();

  constructor(emitter: EmitterId) {
    this.#emitter = emitter;
  }

  /** Adds a release newer than those before; of a text in several places the first stands. */
  add(release: string, emitted: Emitted[]): void {
    for (const { template, ...where } of emitted) {
      const before = this.#messages.get(template);
      if (before && before.last === release && !precedes(where, before)) continue;
      const first = before?.first ?? release;
      const id = messageId(this.#emitter, template);
      this.#messages.set(template, { id, template, ...where, first, last: release });
    }
  }

  messages(): Message[] {
    return [...this.#messages.values()].sort((a, b) => order(a.template, b.template));
  }
}

/** The program's own code comes before what it vendors, then paths in order. */
function precedes(a: Pick<Message, "file">, b: Pick<Message, "file">): boolean {
  const vendored = ({ file }: Pick<Message, "file">) =>
    /(?:^|\/)(?:vendor|Godeps)\//.test(file) ? "1" : "0";
  return order(vendored(a) + a.file, vendored(b) + b.file) < 0;
}

/** By code units: the same on every computer. */
function order(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
