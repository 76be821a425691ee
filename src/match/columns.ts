import { messageKinds } from "../schema/emitters.ts";
import type { AlsoPrinted, MatchIndex, MoreMessages, PackedMessages } from "../schema/match-index.ts";
import type { Catalogue, Message } from "../schema/message.ts";
import { messageId } from "../schema/message-id.ts";
import type { Emitter } from "./answer.ts";
import { errnosByText } from "./errno.ts";
import { packed, unpacked } from "./packed.ts";
import { withoutPlaceholders } from "./pattern.ts";

/** A message of a file, whose emitter is an index into the file's. */
type Row = { template: string; emitter: number; first: number; back: number; kind: number };

/** A catalogue with its place in the order in which a failure passes all emitters. */
type Placed = { catalogue: Catalogue; order: number };

/**
 * Packs catalogues into the index's columns, ordered so that neighbours are alike: by emitter and kind, then by the releases
 * that have them. It makes the index a tenth smaller than the order of the alphabet does.
 * @param catalogues innermost first
 */
export function packMessages(catalogues: Catalogue[]): PackedMessages {
  const { emitters, messages } = pack(placed(catalogues), []);
  return { emitters, messages };
}

/**
 * Packs them for two files. A text that emitters of both print is the first file's.
 * @param isInFirst whose messages are in the first file
 */
export function packInTwo(
  catalogues: Catalogue[],
  isInFirst: (catalogue: Catalogue) => boolean,
): { first: PackedMessages; more: PackedMessages & Pick<MoreMessages, "alsoFirst"> } {
  const all = placed(catalogues);
  const { templates, ...first } = pack(
    all.filter(({ catalogue }) => isInFirst(catalogue)),
    [],
  );
  const { emitters, messages, alsoBefore } = pack(
    all.filter(({ catalogue }) => !isInFirst(catalogue)),
    templates,
  );
  return {
    first: { emitters: first.emitters, messages: first.messages },
    more: { emitters, messages, alsoFirst: alsoBefore },
  };
}

function placed(catalogues: Catalogue[]): Placed[] {
  return catalogues.map((catalogue, order) => ({ catalogue, order }));
}

/**
 * Packs the messages of one file.
 * @param before the templates of the file before this one
 * @returns also its templates, and who of this file prints one of the file before
 */
function pack(
  part: Placed[],
  before: string[],
): PackedMessages & { templates: string[]; alsoBefore: AlsoPrinted[] } {
  const earlier = positionsOf(before);
  const own = new Map<string, Row>();
  const also: Row[] = [];
  const alsoEarlier: Row[] = [];
  const releases = part.map(({ catalogue }) => namedReleases(catalogue));
  part.forEach(({ catalogue }, emitter) => {
    for (const message of catalogue.messages.filter(saysEnough)) {
      const row = toRow(message, emitter, releases[emitter] ?? []);
      if (earlier.has(row.template)) alsoEarlier.push(row);
      else if (own.has(row.template)) also.push(row);
      else own.set(row.template, row);
    }
  });
  const rows = [...own.values()].sort(
    (a, b) =>
      a.emitter - b.emitter || a.kind - b.kind || a.first - b.first || a.back - b.back || byCodePoint(a, b),
  );
  const templates = rows.map(({ template }) => template);
  return {
    emitters: part.map(({ catalogue: { emitter }, order }, i) => ({
      emitter,
      order,
      releases: releases[i] ?? [],
      templates: rows.filter((row) => row.emitter === i).length,
    })),
    messages: {
      templates: templates.map(packed).join("\n"),
      first: rows.map(({ first }) => first),
      back: rows.map(({ back }) => back),
      kind: rows.map(({ kind }) => kind),
      kinds: [...messageKinds],
      also: alsoPrinted(also, positionsOf(templates)),
    },
    templates,
    alsoBefore: alsoPrinted(alsoEarlier, earlier),
  };
}

function positionsOf(templates: string[]): Map<string, number> {
  return new Map(templates.map((template, i) => [template, i]));
}

function alsoPrinted(rows: Row[], positions: Map<string, number>): AlsoPrinted[] {
  return rows.map((row) => [positions.get(row.template) ?? 0, row.emitter, row.first, row.back, row.kind]);
}

/** The releases that a message names as its first or last, in order. */
function namedReleases({ messages, releases }: Catalogue): string[] {
  const named = new Set(messages.flatMap(({ first, last }) => [first, last]));
  return releases.filter((release) => named.has(release));
}

/** All templates of an index, as it writes them. */
export function packedTemplates({ messages }: Pick<PackedMessages, "messages">): string[] {
  return messages.templates === "" ? [] : messages.templates.split("\n");
}

/** All templates of an index, as the catalogues have them. */
export function templatesOf(file: Pick<PackedMessages, "messages">): string[] {
  return packedTemplates(file).map(unpacked);
}

function toRow({ template, first, last, kind }: Message, emitter: number, releases: string[]): Row {
  return {
    template,
    emitter,
    first: releases.indexOf(first),
    back: releases.length - 1 - releases.indexOf(last),
    kind: messageKinds.indexOf(kind),
  };
}

function byCodePoint(a: Row, b: Row): number {
  return a.template < b.template ? -1 : 1;
}

/**
 * Whether a template can be told from other text: it has two words, or one with a quotation or an error after it, and
 * is no mere errno text, which every program prints.
 */
function saysEnough({ template }: Message): boolean {
  const words = withoutPlaceholders(template).match(/[\w-]+/g) ?? [];
  if (words.length < 2 && !/\{errno\}|\{cause\}|["'`]/.test(template)) return false;
  return !errnoWords.has(words.join(" ").toLowerCase());
}

const errnoWords = new Set([...errnosByText.keys()].map((text) => (text.match(/[\w-]+/g) ?? []).join(" ")));

/** Whose own a message of a file is: an index into its emitters. */
export function emitterOf({ emitters }: PackedMessages, row: number): number {
  let end = 0;
  return emitters.findIndex(({ templates }) => {
    end += templates;
    return row < end;
  });
}

/** Who prints a text, innermost first, and how grave each takes it (index into `kinds`). */
export type Owner = { emitter: Emitter; kind: number };

/**
 * Who prints a message of an index.
 * @param row which of the first file's messages, or after them of the second's
 * @param text its template
 */
export function ownersOf(
  index: MatchIndex,
  more: MoreMessages | undefined,
  row: number,
  text: string,
): Owner[] {
  const size = index.messages.first.length;
  const owners =
    row < size
      ? [...ownersIn(index, row, text), ...(more ? alsoIn(more, more.alsoFirst, row, text) : [])]
      : more
        ? ownersIn(more, row - size, text)
        : [];
  return owners.sort((a, b) => a.order - b.order).map(({ owner }) => owner);
}

type PlacedOwner = { owner: Owner; order: number };

function ownersIn(file: PackedMessages, row: number, text: string): PlacedOwner[] {
  const { first, back, kind, also } = file.messages;
  const own: AlsoPrinted = [row, emitterOf(file, row), first[row] ?? 0, back[row] ?? 0, kind[row] ?? 0];
  return alsoIn(file, [own, ...also], row, text);
}

function alsoIn({ emitters }: PackedMessages, also: AlsoPrinted[], row: number, text: string): PlacedOwner[] {
  return also.flatMap(([of, at, from, until, kind]) => {
    const source = emitters[at];
    if (of !== row || !source) return [];
    const { emitter, releases, order } = source;
    const range = { first: releases[from] ?? "", last: releases[releases.length - 1 - until] ?? "" };
    return [{ owner: { emitter: { emitter, id: messageId(emitter, text), ...range }, kind }, order }];
  });
}
