/**
 * Proves that the table of which message speaks of which operation says what is so:
 * 1. every system call belongs to one operation, and every operation has a name of its own;
 * 2. every operation, errno, message and function that a row names is there, and the function is the message's;
 * 3. no message has two rows;
 * 4. every message of runc and crun that ends in an errno, or in the error that it wraps, has a row, or is exempt.
 */

import type { Content } from "../content/content.ts";
import { type EmitterTies, operationsFile } from "../content/operations.ts";
import { didYouMean } from "../errors/nearest.ts";
import { placeInJson } from "../files/json.ts";
import type { EmitterId } from "../schema/emitters.ts";
import { errnoTable } from "../schema/errno-table.ts";
import type { Message, SealedCatalogue } from "../schema/message.ts";
import { tieOf } from "../schema/rule-keys.ts";
import { catalogues } from "./catalogues.ts";
import type { Check } from "./check.ts";

export const ties: Check = {
  name: "operations",
  about:
    "Every message that ends in an errno says which operation failed, in the function that prints it, or why it speaks of none.",
  needs: [catalogues],
  run: async (content) => [
    ...(await operationProblems(content)),
    ...(await Promise.all(content.ties.map((own) => tieProblems(content, own)))).flat(),
    ...untied(content),
  ],
};

/** The programs of which every message that ends in an errno has a row. */
const whole: readonly EmitterId[] = ["runc", "crun"];

/** A row: where it stands in its file, the key, and what it says of one message. */
type Row = { at: PropertyKey[]; key: string; function: string; id: string };

async function operationProblems({ root, operations }: Content): Promise<string[]> {
  const names = new Set<string>();
  const taken = new Map<string, string>();
  const found = operations.map(async ({ id, calls }, i) => {
    const where = (path: PropertyKey[]) => placeInJson(root, operationsFile, [i, ...path]);
    const twice = names.has(id)
      ? [`${await where(["id"])}: there is an operation "${id}" before. Give it a name of its own.`]
      : [];
    names.add(id);
    const shared = calls.map(async (call, at) => {
      const other = taken.get(call);
      taken.set(call, id);
      return other === undefined
        ? []
        : [
            `${await where(["calls", at])}: ${call} is a call of "${other}" already. Leave it in one of the two.`,
          ];
    });
    return [...twice, ...(await Promise.all(shared)).flat()];
  });
  return (await Promise.all(found)).flat();
}

async function tieProblems(content: Content, own: EmitterTies): Promise<string[]> {
  const { root, catalogues: all } = content;
  const messages = new Map(
    all.find(({ emitter }) => emitter === own.emitter)?.messages.map((message) => [message.id, message]),
  );
  const seen = new Set<string>();
  const rows = rowsOf(own);
  const keys = await Promise.all(
    Object.keys(own.operations).map(async (key) => {
      const wrong = keyProblem(key, content);
      return wrong === undefined
        ? []
        : [`${await placeInJson(root, own.file, ["operations", key])}: ${wrong}`];
    }),
  );
  const found = rows.map(async (row) => {
    const wrong = rowProblem(row, own, messages.get(row.id), seen.has(row.id), [...messages.keys()]);
    seen.add(row.id);
    return wrong === undefined ? [] : [`${await placeInJson(root, own.file, row.at)}: ${wrong}`];
  });
  return [...keys, ...(await Promise.all(found))].flat();
}

function rowsOf({ operations, exempt }: EmitterTies): Row[] {
  return Object.entries({ operations, exempt }).flatMap(([part, byKey]) =>
    Object.entries(byKey).flatMap(([key, byFunction]) =>
      Object.entries(byFunction).flatMap(([name, ids]) =>
        ids.map((id, i) => ({ at: [part, key, name, i], key, function: name, id })),
      ),
    ),
  );
}

const errnos = errnoTable.map(({ name }) => name);

function keyProblem(key: string, { operations }: Content): string | undefined {
  const { operation, errnos: said = [] } = tieOf(key);
  const ids = operations.map(({ id }) => id);
  if (!ids.includes(operation)) return `there is no operation "${operation}"${didYouMean(operation, ids)}`;
  const unknown = said.find((one) => !errnos.includes(one));
  return unknown === undefined ? undefined : `there is no errno "${unknown}"${didYouMean(unknown, errnos)}`;
}

function rowProblem(
  { id, function: named }: Row,
  { emitter }: EmitterTies,
  message: Message | undefined,
  isSecond: boolean,
  known: string[],
): string | undefined {
  if (!message) return `${emitter} has no message ${id}${didYouMean(id, known)}`;
  const own = message.function ?? "";
  if (own !== named) {
    return `${id} is printed by ${own === "" ? "no function" : own}, not by ${named === "" ? "none" : named}. Put "${id}" under "${own}", with what "${message.template}" speaks of there.`;
  }
  return isSecond ? `${id} has a row before this one. Leave it in the one that is right.` : undefined;
}

/** A text that ends in an errno, or in the error that it wraps. */
const endsInAnswer = /\{(?:errno|cause)\}["')\s.]*$/;

function untied({ catalogues: all, operations, ties: tables }: Content): string[] {
  if (operations.length === 0) return [];
  return whole.flatMap((emitter) => {
    const catalogue = all.find((one) => one.emitter === emitter);
    const table = tables.find((one) => one.emitter === emitter);
    const file = table?.file ?? `content/operations/${emitter}.json`;
    const tied = new Set(table ? rowsOf(table).map(({ id }) => id) : []);
    return untiedOf(catalogue, tied).map(
      ({ id, template, function: own = "" }) =>
        `${file}:1: has no row for ${id}, "${template}". Write it under the operation that it speaks of, below "${own}", or below the reason why it speaks of none.`,
    );
  });
}

function untiedOf(catalogue: SealedCatalogue | undefined, tied: Set<string>): Message[] {
  return (catalogue?.messages ?? []).filter(
    ({ id, template }) => endsInAnswer.test(template) && !tied.has(id),
  );
}
