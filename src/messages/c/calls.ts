import type { Node } from "web-tree-sitter";
import type { MessageKind } from "../../schema/message.ts";
import type { Part } from "../found.ts";
import { formatted, verbatim } from "./format.ts";
import { errorStreams, levels, type Printer } from "./printers.ts";
import { alternatives, type Names, type Piece } from "./text.ts";

/** What a call of a printer prints, one reading an entry. */
export type Printed = { kind: MessageKind; readings: Part[][] };

/** A call's name and arguments. A macro's `__VA_ARGS__` are left out: they belong to the format that it is given. */
export function callOf(node: Node): { name: string; given: Node[] } {
  const list = node.childForFieldName("arguments")?.namedChildren ?? [];
  return {
    name: node.childForFieldName("function")?.text ?? "",
    given: list.filter((argument) => argument.type !== "comment" && argument.text !== "__VA_ARGS__"),
  };
}

/** What a call prints, or undefined for one whose text or level the source does not say. */
export function printedBy(printer: Printer, given: readonly Node[], names: Names): Printed | undefined {
  if (printer.stream !== undefined && !errorStreams.has(given[printer.stream]?.text ?? "")) return undefined;
  const level = printer.level === undefined ? undefined : levels.get(given[printer.level]?.text ?? "");
  if (printer.level !== undefined && level === undefined) return undefined;

  const texts = textOf(printer, given, names);
  if (!texts) return undefined;
  const readings = texts.choices.flatMap((choice) =>
    printer.plain ? [verbatim(choice)] : formatted(choice, given.slice(texts.at + 1), names),
  );
  const endings = printer.after ?? statusEndings(printer, given);
  const kind = level ?? (printer.kind === "warning" ? "warning" : kindOf(printer, given));
  const before = printer.before ?? [];
  return {
    kind,
    readings: readings.flatMap((reading) => endings.map((ending) => [...before, ...reading, ...ending])),
  };
}

/** The readings of the text, and where it stands: crun 0.x had a flag before it. */
function textOf(
  printer: Printer,
  given: readonly Node[],
  names: Names,
): { choices: Piece[][]; at: number } | undefined {
  for (const at of [printer.text, printer.text + 1]) {
    const argument = given[at];
    if (!argument) return undefined;
    const choices = alternatives(argument, names).filter((choice) =>
      choice.some((piece) => !("unknown" in piece)),
    );
    if (choices.length > 0) return { choices, at };
    if (argument.type !== "true" && argument.type !== "false") return undefined;
  }
  return undefined;
}

/** What follows the text for a status argument: nothing for 0, the errno for another, both when it depends. */
function statusEndings(printer: Printer, given: readonly Node[]): Part[][] {
  if (printer.status === undefined) return [[]];
  const status = given[printer.status];
  const errno: Part[] = [{ literal: ": " }, { value: "errno" }];
  if (!status || status.text === "0") return [[]];
  if (status.type !== "conditional_expression") return [errno];
  const arms = [status.childForFieldName("consequence"), status.childForFieldName("alternative")];
  return arms.some((arm) => arm?.text === "0") ? [errno, []] : [errno];
}

/** error(3) goes on when its first argument is 0. */
function kindOf(printer: Printer, given: readonly Node[]): MessageKind {
  return printer.status === 1 && printer.kind === "fatal" && given[0]?.text === "0" ? "error" : printer.kind;
}
