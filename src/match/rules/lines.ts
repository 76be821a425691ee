import type { RuleKeys } from "../../schema/rule-keys.ts";
import type { Answer, FoundMessage, Value } from "../answer.ts";
import { peel } from "../peel.ts";
import type { ErrorLine, OperationPlace } from "./place.ts";

/** So much is looked at: lines with known messages, characters of a line, and of the paste's end and beginning. */
const most = { lines: 50, line: 4_000, end: 20_000, beginning: 20_000 };

/**
 * The lines of a paste that can say which operation failed, the likeliest first: the one that decided, those with known
 * messages that speak of an operation, then all others, the last first.
 */
export function* errorLines(paste: string, answer: Answer, keys: RuleKeys): Generator<ErrorLine> {
  const ties = tiesOf(answer.messages, keys.ties);
  const deciding = decidingLine(answer, ties);
  if (deciding) yield deciding;
  yield* linesWithMessages(paste, answer, ties);
  yield* linesAt(paste.slice(-most.end)).reverse();
  if (paste.length > most.end) yield* linesAt(paste.slice(0, most.beginning)).reverse();
}

/** What a message speaks of, by its index among the answer's. */
type Ties = (Pick<OperationPlace, "operation" | "errnos" | "path"> | undefined)[];

function tiesOf(messages: FoundMessage[], ties: RuleKeys["ties"]): Ties {
  const tied = Object.entries(ties);
  return messages.map(({ emitters }) => {
    for (const { emitter, id } of emitters) {
      const own = id.slice(emitter.length + 1);
      const key = tied.find(([, of]) => ` ${of[emitter] ?? ""} `.includes(` ${own} `))?.[0];
      if (key === undefined) continue;
      const [operation = "", ...said] = key.split(" ");
      const errnos = said.filter((one) => !one.startsWith("/"));
      const path = said.find((one) => one.startsWith("/"));
      return { operation, ...(errnos.length > 0 && { errnos }), ...(path !== undefined && { path }) };
    }
    return undefined;
  });
}

/** The links of the line that decided, as one text. */
function decidingLine({ chain, messages }: Answer, ties: Ties): ErrorLine | undefined {
  if (chain.length === 0) return undefined;
  const known: OperationPlace[] = [];
  let text = "";
  for (const { text: words, message, start, end } of chain) {
    const from = text.length + (text === "" ? 0 : 2);
    text += (text === "" ? "" : ": ") + words;
    const tie = message === undefined ? undefined : ties[message];
    if (message === undefined || !tie) continue;
    const at = messages[message]?.at;
    const isHere = at !== undefined && at.start >= start && at.start < end;
    const values = isHere ? firstOfEach(at.values) : {};
    known.push({ start: from, end: text.length, ...tie, values });
  }
  return { text, known, deciding: true };
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
    const before = paste.slice(Math.max(0, start - most.line), start);
    const behind = paste.slice(end, end + most.line);
    const from = peel(before.slice(before.lastIndexOf("\n") + 1)).text;
    const words = peel(paste.slice(start, end)).text;
    const rest = peel(behind.split("\n", 1)[0] ?? "").text;
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
