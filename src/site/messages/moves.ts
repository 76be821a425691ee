import type { Catalogue, Message } from "../../schema/message.ts";

/** What a program says on one release and not on another. */
export type TextChanges = {
  added: Message[];
  gone: Message[];
  /** A text that came where one much like it went: by all appearances the same, in other words. */
  reworded: { before: Message; after: Message }[];
};

/** Shared words of two texts from which on they are taken for one, reworded: 0 for none, 1 for all. */
const alike = 0.6;

/**
 * What changes in a program's texts between two of its releases.
 * @returns undefined when one of them was not read
 */
export function textsBetween(
  { releases, messages }: Pick<Catalogue, "releases" | "messages">,
  from: string,
  to: string,
): TextChanges | undefined {
  const [before, after] = [releases.indexOf(from), releases.indexOf(to)];
  if (before === -1 || after === -1) return undefined;
  const has = ({ first, last }: Message, at: number): boolean =>
    releases.indexOf(first) <= at && at <= releases.indexOf(last);
  const added = messages.filter((message) => has(message, after) && !has(message, before));
  const gone = messages.filter((message) => has(message, before) && !has(message, after));
  const reworded = pairsOf(gone, added);
  const paired = new Set(reworded.flatMap((pair) => [pair.before, pair.after]));
  const rest = (list: Message[]): Message[] => list.filter((message) => !paired.has(message));
  return { added: rest(added), gone: rest(gone), reworded };
}

/** Those of the same function that share most of their words; each text once, the most alike first. */
function pairsOf(gone: Message[], added: Message[]): TextChanges["reworded"] {
  const byPlace = Map.groupBy(added, placeOf);
  const candidates = gone.flatMap((before) =>
    before.function === undefined
      ? []
      : (byPlace.get(placeOf(before)) ?? []).map((after) => ({
          before,
          after,
          likeness: likeness(before.template, after.template),
        })),
  );
  const taken = new Set<Message>();
  return candidates
    .filter((pair) => pair.likeness >= alike)
    .sort((a, b) => b.likeness - a.likeness)
    .flatMap(({ before, after }) => {
      if (taken.has(before) || taken.has(after)) return [];
      taken.add(before).add(after);
      return { before, after };
    })
    .sort((a, b) => (placeOf(a.after) < placeOf(b.after) ? -1 : 1));
}

function placeOf({ file, function: name = "" }: Message): string {
  return `${file} ${name}`;
}

/** Dice's coefficient of the words of two texts, placeholders included. */
export function likeness(a: string, b: string): number {
  const [left, right] = [wordsOf(a), wordsOf(b)];
  const rest = [...right];
  const shared = left.filter((word) => {
    const at = rest.indexOf(word);
    if (at !== -1) rest.splice(at, 1);
    return at !== -1;
  });
  const all = left.length + right.length;
  return all === 0 ? 0 : (2 * shared.length) / all;
}

function wordsOf(template: string): string[] {
  return template.toLowerCase().match(/\{\w+\}|\w+/g) ?? [];
}
