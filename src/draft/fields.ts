import { Document, isMap } from "yaml";
import type { Range } from "./affects.ts";
import type { Draft } from "./draft.ts";
import { phraseOf } from "./phrase.ts";
import type { Proposal } from "./signatures.ts";
import { spanText } from "./spans.ts";
import { catalogueOf, type Statement, sourcesOf, versionsOf } from "./statements.ts";
import type { Subject } from "./subject.ts";
import type { Printed } from "./wordings.ts";

/** The fields that a draft has something to say of, in the order of an article. */
export const draftedFields = ["signatures", "affects", "errno", "layers"] as const;
export type DraftedField = (typeof draftedFields)[number];

/** A field as YAML, and the same with all that is known of each entry as comments. */
export type FieldText = { field: DraftedField; plain: string; explained: string };

/** The draft's fields as an article has them. What a person has to look up stands in a comment with TODO in both. */
export function fieldTexts(draft: Draft, subject: Subject): FieldText[] {
  const signatures = draft.signatures.map((one) => ({
    entry: signatureOf(one, subject),
    todo: todoOf(one, subject),
    told: toldOf(one, subject),
  }));
  const affects = draft.affects.map(({ claim, todo }: Range) => ({ entry: claim, todo, told: [] }));
  return [
    entriesText("signatures", signatures),
    entriesText("affects", affects),
    { field: "errno" as const, ...listText("errno", draft.errno) },
    ...(draft.layers.length > 0 ? [{ field: "layers" as const, ...listText("layers", draft.layers) }] : []),
  ];
}

type Entry = { entry: object; todo: string[]; told: string[] };

function entriesText(field: DraftedField, entries: Entry[]): FieldText {
  const text = (comments: (entry: Entry) => string[]) => {
    const document = new Document({ [field]: entries.map(({ entry }) => entry) });
    for (const [i, entry] of entries.entries()) {
      const lines = comments(entry);
      const node = document.getIn([field, i], true);
      if (lines.length > 0 && isMap(node)) node.commentBefore = lines.map((line) => ` ${line}`).join("\n");
    }
    return document.toString(style);
  };
  const todoLines = ({ todo }: Entry) => todo.map((line) => `TODO: ${line}`);
  return {
    field,
    plain: text(todoLines),
    explained: text((entry) => [...entry.told, ...todoLines(entry)]),
  };
}

const style = { lineWidth: 0, singleQuote: true, flowCollectionPadding: false } as const;

function listText(field: string, values: string[]): { plain: string; explained: string } {
  const text = `${field}: [${values.join(", ")}]\n`;
  return { plain: text, explained: text };
}

function signatureOf({ pattern, by, statements, sharedWith, runtimes }: Proposal, subject: Subject): object {
  const releases = runtimes.length > 0 ? phraseOf(statements, subject) : undefined;
  const sources =
    releases === undefined
      ? []
      : statements.flatMap(({ cited, inferred }) => [...cited, ...inferred.flatMap((one) => one.sources)]);
  return {
    pattern,
    by,
    ...(releases !== undefined && { releases }),
    ...(sharedWith.length > 0 && { shared: true }),
    ...(sources.length > 0 && { sources: [...new Set(sources)] }),
  };
}

/** What the recordings and the catalogue show of a wording. */
function toldOf(proposal: Proposal, subject: Subject): string[] {
  const { printed, sharedWith, statements } = proposal;
  const runtimes = [...new Set(printed.map(({ runtime }) => runtime))];
  const on = runtimes.map(
    (runtime) => `${runtime} ${versionsOf(printed.filter((one) => one.runtime === runtime)).join(", ")}`,
  );
  return [
    `printed on ${on.join("; ")}`,
    ...messagesOf(printed, subject),
    ...statements.flatMap(patchedOf),
    ...(sharedWith.length > 0 ? [`shared with ${sharedWith.join(", ")}`] : []),
  ];
}

/** The catalogue's messages in a wording, outermost first, each with where and since when. */
function messagesOf(printed: Printed[], subject: Subject): string[] {
  const lines = printed.flatMap(({ links }) =>
    links.flatMap(({ owners: [owner] }) => {
      const catalogue = owner && catalogueOf(subject, owner.emitter);
      const message = catalogue?.messages.find(({ id }) => id === owner?.id);
      if (!message || !owner) return [];
      const where = [message.function, message.file].filter((part) => part !== undefined).join(" in ");
      return [`${message.id}, ${owner.emitter} ${spanText(message)}, ${where}: ${message.template}`];
    }),
  );
  return lines.length > 0 ? [...new Set(lines)] : ["in no catalogue"];
}

function patchedOf({ runtime, patched }: Statement): string[] {
  return patched.map(
    (version) => `${runtime} ${version} prints it, and its source upstream has not these texts`,
  );
}

/** What nobody can tell from recordings and catalogue alone. */
function todoOf({ statements, runtimes }: Proposal, subject: Subject): string[] {
  if (runtimes.length === 0) return [];
  return statements.flatMap((statement): string[] => {
    const { runtime, spans, silent, inferred, library, patched } = statement;
    const has = spans.map(spanText).join(", ");
    const look = (release: string | undefined) => {
      const [address] = release === undefined ? [] : sourcesOf(statement, release, subject);
      return address === undefined ? "" : `: ${address}`;
    };
    if (library)
      return [
        `releases: a library of ${runtime} has these words in ${has}. Since when ${runtime} calls it there, its source says${look(spans[0]?.first)}`,
      ];
    if (silent.length > 0)
      return [
        `releases: ${runtime} has these words in ${has}, but ${silent.join(", ")} fails there with others. Find the release that changed, and cite it${look(silent.at(-1))}`,
      ];
    if (patched.length > 1)
      return [
        `releases: ${patched.join(", ")} print it, and ${runtime} has these texts in ${has || "no release"}. Find where they take them from`,
      ];
    return inferred.map(
      ({ release, because }) => `see in "sources" that ${runtime} ${release} is right: ${because}`,
    );
  });
}
