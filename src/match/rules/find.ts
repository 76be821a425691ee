import type { RuleKey, RuleKeys } from "../../schema/rule-keys.ts";
import type { Answer } from "../answer.ts";
import { endOfPlace, operationAsked } from "./asked.ts";
import { errnoBehind } from "./errno-behind.ts";
import { formsIn } from "./forms.ts";
import { errorLines } from "./lines.ts";
import { namedIn, objectIn } from "./objects.ts";
import type { ErrorLine, OperationPlace } from "./place.ts";

/** A rule that speaks of a paste. */
export type FoundRule = {
  slug: string;
  operation: string;
  errno: string;
  /** The paste's words that say so, unescaped. */
  words: string;
  /** What of the paste can stand in the rule's commands, by placeholder. */
  values: Record<string, string>;
};

/** No more are shown: of one answer of the kernel the most specific. */
const most = 3;

/**
 * The rules of a paste: those of the innermost part of its error that names an operation and ends in an errno. The line
 * that decided is looked at first, then other lines with known messages, then what else the paste says. Takes time in
 * proportion to the paste's length.
 * @param answer the matcher's, of the same paste
 * @returns the rule of the most specific object first; none where nothing of a system call is said
 */
export function findRules(paste: string, answer: Answer, keys: RuleKeys): FoundRule[] {
  if (keys.rules.length === 0) return [];
  const index = byOperation(keys.rules);
  for (const line of errorLines(paste, answer, keys)) {
    const found = rulesOfLine(line, keys, index);
    // What the deciding line says is not put aside for what another one does.
    if (found && (found.length > 0 || line.deciding)) return found;
  }
  return [];
}

type Index = Map<string, RuleKey[]>;

function byOperation(rules: readonly RuleKey[]): Index {
  const index: Index = new Map();
  for (const rule of rules) {
    const key = `${rule.operation} ${rule.errno}`;
    index.set(key, [...(index.get(key) ?? []), rule]);
  }
  return index;
}

/**
 * The rules of a line: what stands furthest right failed first, and a part further left says more of the same where it
 * speaks of the same operation.
 * @returns undefined for a line that says nothing of an operation and its answer
 */
function rulesOfLine({ text, known }: ErrorLine, { calls }: RuleKeys, index: Index): FoundRule[] | undefined {
  const places = [...known, ...formsIn(text, calls)]
    .map((place) => ({ place, operation: operationAsked(text, place) }))
    .sort(
      (a, b) =>
        // Of two that begin alike the catalogue's message is the surer one.
        b.place.start - a.place.start || Number(known.includes(b.place)) - Number(known.includes(a.place)),
    );
  let innermost: string | undefined;
  for (const { place, operation } of places) {
    const errnos = place.errnos ?? errnoBehind(text, place.start);
    if (errnos.length === 0 || (innermost !== undefined && operation !== innermost)) continue;
    innermost = operation;
    const rules = errnos.flatMap((errno) => index.get(`${operation} ${errno}`) ?? []);
    const fitting = fittingOf(rules, text, place);
    if (fitting.length > 0) return fitting;
  }
  return innermost === undefined ? undefined : [];
}

/** Those whose object the place has, the most specific first, then those of any object. */
function fittingOf(rules: readonly RuleKey[], text: string, place: OperationPlace): FoundRule[] {
  const values = valuesOf(text, place);
  return rules
    .flatMap((rule) => {
      if (rule.object === undefined) return { rule, path: undefined, letters: -1 };
      const found = objectIn(rule, values);
      return found === undefined ? [] : { rule, ...found };
    })
    .sort((a, b) => b.letters - a.letters)
    .slice(0, most)
    .map(({ rule: { slug, operation, errno }, path }) => ({
      slug,
      operation,
      errno,
      words: text.slice(place.start, endOfPlace(text, place)).trim(),
      values: toldBy(place, path ?? place.path ?? values.find((value) => value.startsWith("/"))),
    }));
}

/** What the place is about, the likeliest first: its own values, what it quotes, and what the links before it quote. */
function valuesOf(text: string, place: OperationPlace): string[] {
  return [
    ...(place.path === undefined ? [] : [place.path]),
    ...Object.values(place.values ?? {}),
    ...namedIn(text.slice(place.start, endOfPlace(text, place))),
    ...namedIn(text.slice(0, place.start)).reverse(),
  ];
}

/** What a command can be filled with: not what is mere words. */
function toldBy({ values = {} }: OperationPlace, path: string | undefined): Record<string, string> {
  const { cause: _, errno: __, text: ___, ...fit } = values;
  return path === undefined ? fit : { ...fit, path };
}
