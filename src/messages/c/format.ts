import type { Node } from "web-tree-sitter";
import type { Part, Placeholder } from "../found.ts";
import { alternatives, type Names, type Piece } from "./text.ts";

const verb = /%(?:(\d+)\$)?[-+ #0']*(\*|\d+)?(?:\.(\*|-?\d+)?)?(?:hh|h|ll|l|L|j|z|t|q)?([a-zA-Z%])/g;

/** A text with more readings than this is a list of values, not a message with a choice of words. */
const MOST_READINGS = 8;

/**
 * A printf format with its arguments as parts, one entry a reading: an argument that is one of several literals
 * gives several.
 * @param format the format's pieces, an alternative of `alternatives`
 * @param given the arguments after the format
 */
export function formatted(format: Piece[], given: readonly Node[], names: Names): Part[][] {
  let readings: Part[][] = [[]];
  let next = 0;
  const append = (choices: Part[][]): void => {
    const fits = readings.length * choices.length <= MOST_READINGS;
    const usable = fits ? choices : [[{ value: "text" } satisfies Part]];
    readings = readings.flatMap((reading) => usable.map((choice) => [...reading, ...choice]));
  };
  for (const piece of merged(format)) {
    if ("name" in piece) append([[{ constant: piece.name }]]);
    else if ("unknown" in piece) append([[{ value: "text" }]]);
    else {
      let from = 0;
      for (const match of piece.text.matchAll(verb)) {
        append([[{ literal: piece.text.slice(from, match.index) }]]);
        from = match.index + match[0].length;
        const [, position, width, precision, letter = ""] = match;
        if (letter === "%") append([[{ literal: "%" }]]);
        else if (letter === "m") append([[{ value: "errno" }]]);
        else {
          if (width === "*") next += 1;
          if (precision === "*") next += 1;
          const at = position === undefined ? next++ : Number(position) - 1;
          append(shown(letter, given[at], names));
        }
      }
      append([[{ literal: piece.text.slice(from) }]]);
    }
  }
  return readings;
}

/** A text that is printed as it is, as parts. */
export function verbatim(text: Piece[]): Part[] {
  return text.map((piece) => {
    if ("text" in piece) return { literal: piece.text };
    return "name" in piece ? { constant: piece.name } : { value: "text" };
  });
}

const byLetter: Record<string, Placeholder> = {
  d: "number",
  i: "number",
  u: "number",
  o: "number",
  x: "hex",
  X: "hex",
  p: "hex",
};

function shown(letter: string, argument: Node | undefined, names: Names): Part[][] {
  const plain = byLetter[letter];
  if (plain !== undefined) return [[{ value: plain }]];
  if (letter !== "s" || !argument) return [[{ value: "text" }]];
  const failure = failureShown(argument);
  if (failure !== undefined) return [[{ value: failure }]];
  return words(alternatives(argument, names), argument.type === "conditional_expression");
}

/** What `%s` shows of an argument that speaks of an error. */
function failureShown(argument: Node): Placeholder | undefined {
  if (argument.type === "call_expression") {
    const callee = argument.childForFieldName("function")?.text ?? "";
    if (/^(g_)?strerr(or|no)(_[rl])?$/.test(callee)) return "errno";
    if (callee === "dlerror") return "cause";
  }
  return /(->|_)(msg|message)$/.test(argument.text) && /err|->/.test(argument.text) ? "cause" : undefined;
}

/**
 * The texts of an argument. A ternary's are a reading each; of the texts that a variable is given or a function
 * returns only sentences are, since no one tells messages apart by a choice of names (`cpu`, `memory`, …).
 */
function words(choices: Piece[][], ternary: boolean): Part[][] {
  const known = choices.every((choice) => choice.every((piece) => !("unknown" in piece)));
  const sentences = choices.some((choice) =>
    choice.some((piece) => "text" in piece && piece.text.includes(" ")),
  );
  if (choices.length === 1 ? known : sentences || (ternary && known)) return choices.map(verbatim);
  return [[{ value: "text" }]];
}

function merged(pieces: Piece[]): Piece[] {
  const result: Piece[] = [];
  for (const piece of pieces) {
    const last = result.at(-1);
    if ("text" in piece && last && "text" in last)
      result[result.length - 1] = { text: last.text + piece.text };
    else result.push(piece);
  }
  return result;
}
