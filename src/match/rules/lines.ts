import { idWithin } from "../../schema/message-id.ts";
import { type RuleKeys, type Tie, tieOf } from "../../schema/rule-keys.ts";
import type { Answer, FoundMessage, Value } from "../answer.ts";
import { lineAfter, lineBefore } from "../line-round.ts";
import { peel } from "../peel.ts";
import type { ErrorLine, OperationPlace } from "./place.ts";

/** So much is looked at: lines with known messages, characters of a line, lines above that go on, and of the paste's end and beginning. */
const most = { lines: 50, line: 4_000, open: 3, end: 20_000, beginning: 20_000 };

/**
 * The lines of a paste that can say which operation failed, the likeliest first: the one that decided, those with known
 * messages that speak of an operation, then all others, the last first.
 */
export function* errorLines(paste: string, answer: Answer, keys: RuleKeys): Generator<ErrorLine> {
  const ties = tiesOf(answer.messages, keys.ties);
  const deciding = decidingLine(paste, answer, ties);
  if (deciding) yield deciding;
  yield* linesWithMessages(paste, answer, ties);
  yield* linesAt(paste.slice(-most.end)).reverse();
  if (paste.length > most.end) yield* linesAt(paste.slice(0, most.beginning)).reverse();
}

/** What a message speaks of, by its index among the answer's. */
type Ties = (Tie | undefined)[];

function tiesOf(messages: FoundMessage[], ties: RuleKeys["ties"]): Ties {
  const tied = Object.entries(ties);
  return messages.map(({ emitters }) => {
    for (const { emitter, id } of emitters) {
      const own = idWithin(emitter, id);
      const key = tied.find(([, of]) => ` ${of[emitter] ?? ""} `.includes(` ${own} `))?.[0];
      if (key !== undefined) return tieOf(key);
    }
    return undefined;
  });
}

/** The line that decided as it was printed, with its links that are messages. */
function decidingLine(paste: string, { chain, messages }: Answer, ties: Ties): ErrorLine | undefined {
  const [first] = chain;
  const last = chain.at(-1);
  if (!first || !last) return undefined;
  const before = openLines(paste, first.start);
  const text = oneLine(before + paste.slice(first.start, last.end));
  const known: OperationPlace[] = [];
  let from = oneLine(before).length;
  for (const { text: words, message, start, end } of chain) {
    const at = text.indexOf(oneLine(words), from);
    if (at === -1) continue;
    from = at + words.length;
    const tie = message === undefined ? undefined : ties[message];
    // A message that begins within a path or a word is none.
    if (message === undefined || !tie || /[\w/]$/.test(text.slice(0, at))) continue;
    const place = messages[message]?.at;
    const isHere = place !== undefined && place.start >= start && place.start < end;
    known.push({ start: at, end: from, ...tie, values: isHere ? firstOfEach(place.values) : {} });
  }
  return { text, known, deciding: true };
}

/** The lines above a place that go on below: they end with a colon. */
function openLines(paste: string, at: number): string {
  const lines = paste.slice(Math.max(0, at - most.line), at).split("\n");
  let from = lines.length - 1;
  while (from > 0 && lines.length - from <= most.open && /:\s*$/.test(lines[from - 1] ?? "")) from--;
  return lines.slice(from).join("\n");
}

function oneLine(text: string): string {
  return peel(text).text.replaceAll(/\s*\n\s*/g, " ");
}

/** By placeholder, the first of each name. */
function firstOfEach(values: Value[]): Record<string, string> {
  return Object.fromEntries(values.toReversed().map(({ name, text }) => [name, text]));
}

function* linesWithMessages(paste: string, { marks, messages }: Answer, ties: Ties): Generator<ErrorLine> {
  const tied = marks
    .filter(({ message }) => message !== undefined && ties[message] !== undefined)
    .sort((a, b) => (messages[b.message ?? -1]?.bits ?? 0) - (messages[a.message ?? -1]?.bits ?? 0))
    .slice(0, most.lines);
  for (const { start, end, message } of tied) {
    const tie = message === undefined ? undefined : ties[message];
    if (!tie) continue;
    const from = peel(lineBefore(paste, start, most.line)).text;
    const words = peel(paste.slice(start, end)).text;
    const rest = peel(lineAfter(paste, end, most.line)).text;
    yield {
      text: from + words + rest,
      known: [{ start: from.length, end: from.length + words.length, ...tie }],
    };
  }
}

function linesAt(text: string): ErrorLine[] {
  return peel(text)
    .text.split("\n")
    .map((line) => ({ text: line.slice(0, most.line), known: [] }));
}
