import { messageKinds } from "../schema/emitters.ts";
import { errnoTable } from "../schema/errno-table.ts";
import type { MatchIndex } from "../schema/match-index.ts";
import type { Catalogue, Message } from "../schema/message.ts";
import { messageId } from "../schema/message-id.ts";
import type { Emitter } from "./answer.ts";
import { type PlaceholderName, placeholderNames } from "./pattern.ts";

type Row = { template: string; emitter: number; first: number; back: number; kind: number };

/**
 * Packs catalogues into the index's columns, ordered so that neighbours are alike: by emitter and kind, then by the releases
 * that have them. It makes the index a tenth smaller than the order of the alphabet does.
 */
export function packMessages(catalogues: Catalogue[]): Pick<MatchIndex, "emitters" | "messages"> {
  const own = new Map<string, Row>();
  const also: Row[] = [];
  const releases = catalogues.map(namedReleases);
  catalogues.forEach(({ messages }, emitter) => {
    for (const message of messages.filter(saysEnough)) {
      const row = toRow(message, emitter, releases[emitter] ?? []);
      if (own.has(row.template)) also.push(row);
      else own.set(row.template, row);
    }
  });
  const rows = [...own.values()].sort(
    (a, b) =>
      a.emitter - b.emitter || a.kind - b.kind || a.first - b.first || a.back - b.back || byCodePoint(a, b),
  );
  const positions = new Map(rows.map(({ template }, i) => [template, i]));
  return {
    emitters: catalogues.map(({ emitter }, i) => ({
      emitter,
      releases: releases[i] ?? [],
      templates: rows.filter((row) => row.emitter === i).length,
    })),
    messages: {
      templates: rows.map(({ template }) => abbreviated(template)).join("\n"),
      first: rows.map(({ first }) => first),
      back: rows.map(({ back }) => back),
      kind: rows.map(({ kind }) => kind),
      kinds: [...messageKinds],
      also: also.map((row) => [positions.get(row.template) ?? 0, row.emitter, row.first, row.back, row.kind]),
    },
  };
}

/** The releases that a message names as its first or last, in order. */
function namedReleases({ messages, releases }: Catalogue): string[] {
  const named = new Set(messages.flatMap(({ first, last }) => [first, last]));
  return releases.filter((release) => named.has(release));
}

/** The index writes a placeholder as a brace and a letter: ten thousand templates have twenty thousand of them. */
const letters: Record<PlaceholderName, string> = {
  cause: "c",
  errno: "e",
  hex: "x",
  mode: "m",
  name: "i",
  number: "n",
  path: "p",
  text: "t",
};
const placeholders = new Map(placeholderNames.map((name) => [letters[name], name]));

/** `{text}` becomes `{t`. A brace that is no placeholder's is always doubled in a catalogue. */
function abbreviated(template: string): string {
  return template.replaceAll(/\{\{|\{(\w+)\}/g, (braces, name?: string) => {
    const placeholder = placeholderNames.find((known) => known === name);
    return placeholder ? `{${letters[placeholder]}` : braces;
  });
}

/** All templates of an index, as the catalogues have them. */
export function templatesOf({ messages }: MatchIndex): string[] {
  const lines = messages.templates === "" ? [] : messages.templates.split("\n");
  return lines.map((template) =>
    template.replaceAll(/\{\{|\{(\w)/g, (braces, letter?: string) =>
      letter === undefined ? braces : `{${placeholders.get(letter) ?? "text"}}`,
    ),
  );
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
  const words = template.replaceAll(/\{[a-z]+\}/g, " ").match(/[\w-]+/g) ?? [];
  if (words.length < 2 && !/\{errno\}|\{cause\}|["'`]/.test(template)) return false;
  return !errnoWords.has(words.join(" ").toLowerCase());
}

const errnoWords = new Set(
  errnoTable
    .flatMap(({ text, go }) => [text, go ?? text])
    .map((text) => (text.match(/[\w-]+/g) ?? []).join(" ").toLowerCase()),
);

/** Who prints a template, whose text is given, innermost first, and how grave each takes it (index into `kinds`). */
export function ownersOf(
  index: MatchIndex,
  template: number,
  text: string,
): { emitter: Emitter; kind: number }[] {
  const { first, back, kind, also } = index.messages;
  let end = 0;
  const own = index.emitters.findIndex((emitter) => {
    end += emitter.templates;
    return template < end;
  });
  const others = also.filter(([of]) => of === template);
  return [[template, own, first[template] ?? 0, back[template] ?? 0, kind[template] ?? 0], ...others].flatMap(
    ([, at = 0, from = 0, until = 0, gravity = 0]) => {
      const source = index.emitters[at];
      if (!source) return [];
      const { emitter, releases } = source;
      const id = messageId(emitter, text);
      const range = { first: releases[from] ?? "", last: releases[releases.length - 1 - until] ?? "" };
      return { emitter: { emitter, id, ...range }, kind: gravity };
    },
  );
}
