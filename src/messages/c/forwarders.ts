import type { Node } from "web-tree-sitter";
import type { MessageKind } from "../../schema/message.ts";
import type { Part } from "../found.ts";
import { callOf, printedBy } from "./calls.ts";
import { formatted, verbatim } from "./format.ts";
import type { Macro } from "./macros.ts";
import { declaredName } from "./names.ts";
import type { Printer } from "./printers.ts";
import { alternatives, type Names } from "./text.ts";

/** A macro of the file that prints the text it is given, with words of its own around it. */
export type Forwarder = {
  kind: MessageKind;
  /** Position of the text among the arguments. */
  text: number;
  before: Part[];
  after: Part[];
  /** The text is shown by a `%s`, not joined to a format. */
  plain: boolean;
};

/**
 * The macros that pass their text on to a printer, or to another such macro.
 * @returns a forwarder for each printer that the macro calls with its text, by the macro's name
 */
export function forwarders(
  macros: readonly Macro[],
  known: ReadonlyMap<string, Printer>,
): Map<string, Forwarder[]> {
  const result = new Map<string, Forwarder[]>();
  // Twice: a macro may use one that is defined below it.
  for (const _ of [1, 2]) {
    for (const macro of macros) {
      const found = passedOn(macro, known, result);
      if (found.length > 0) result.set(macro.name, found);
    }
  }
  return result;
}

/** The names within a macro's body: a parameter is a name that a call gives a text. */
export function namesIn(macro: Macro): Names {
  return {
    macro: (name) => (macro.parameters.includes(name) ? [{ name }] : undefined),
    variable: () => undefined,
    returned: () => undefined,
  };
}

function passedOn(
  macro: Macro,
  known: ReadonlyMap<string, Printer>,
  others: ReadonlyMap<string, Forwarder[]>,
): Forwarder[] {
  const names = namesIn(macro);
  return macro.body.descendantsOfType("call_expression").flatMap((node) => {
    const { name, given } = callOf(node);
    const through = name === macro.name ? undefined : others.get(name);
    if (through) {
      return through.flatMap((forwarder) =>
        printedThrough([forwarder], given, names).flatMap(({ kind, parts }) =>
          waiting(macro, kind, parts, given[forwarder.text], forwarder.plain),
        ),
      );
    }
    const printer = known.get(name);
    const printed = printer && printedBy(printer, given, names);
    if (!printed) return [];
    return printed.readings.flatMap((parts) =>
      waiting(macro, printed.kind, parts, given[printer.text], printer.plain === true),
    );
  });
}

/**
 * The forwarder that parts make which wait for an argument of the macro.
 * @param text the node of the text in the macro's body: a parameter outside of it is a value that the text shows
 */
function waiting(
  macro: Macro,
  kind: MessageKind,
  parts: Part[],
  text: Node | undefined,
  plain: boolean,
): Forwarder[] {
  const at = parts.findIndex((part) => "constant" in part && macro.parameters.includes(part.constant));
  const hole = parts[at];
  if (!hole || !("constant" in hole)) return [];
  const isText =
    text?.text === hole.constant || text?.namedChildren.some((node) => node.text === hole.constant);
  return [
    {
      kind,
      text: macro.parameters.indexOf(hole.constant),
      before: parts.slice(0, at),
      after: parts.slice(at + 1),
      plain: plain || isText !== true,
    },
  ];
}

/** What a call of a forwarder prints. */
export function printedThrough(
  through: readonly Forwarder[],
  given: readonly Node[],
  names: Names,
): { kind: MessageKind; parts: Part[] }[] {
  return through.flatMap((forwarder) => {
    const argument = given[forwarder.text];
    if (!argument) return [];
    const choices = alternatives(argument, names).filter((choice) =>
      choice.some((piece) => !("unknown" in piece)),
    );
    const readings = choices.flatMap((choice) =>
      forwarder.plain ? [verbatim(choice)] : formatted(choice, given.slice(forwarder.text + 1), names),
    );
    return readings.map((reading) => ({
      kind: forwarder.kind,
      parts: [...forwarder.before, ...reading, ...forwarder.after],
    }));
  });
}

/**
 * The variadic functions of a file that print their format themselves, through vfprintf(3) to stderr or vdprintf(3)
 * to whoever reads the other end.
 */
export function printingFunctions(root: Node): Map<string, Printer> {
  const result = new Map<string, Printer>();
  for (const definition of root.descendantsOfType("function_definition")) {
    const name = declaredName(definition);
    const list = definition.descendantsOfType("parameter_list")[0]?.namedChildren ?? [];
    if (name === undefined || list.at(-1)?.type !== "variadic_parameter") continue;
    const text = list.length - 2;
    const format = list[text] && declaredName(list[text]);
    const prints = definition.descendantsOfType("call_expression").some((node) => {
      const call = callOf(node);
      if (call.given[1]?.text !== format) return false;
      return call.name === "vdprintf" || (call.name === "vfprintf" && call.given[0]?.text === "stderr");
    });
    if (prints && format !== undefined) result.set(name, { kind: "error", text });
  }
  return result;
}
