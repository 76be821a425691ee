import type { Node } from "web-tree-sitter";
import type { FileFacts, Found } from "../found.ts";
import { withTree } from "../grammar.ts";
import { callOf, printedBy } from "./calls.ts";
import { formatted } from "./format.ts";
import { forwarders, namesIn, printedThrough, printingFunctions } from "./forwarders.ts";
import { functionMacros, stringMacros, withoutMacroComments } from "./macros.ts";
import { declaredName, functionAround, namesOf } from "./names.ts";
import { printers } from "./printers.ts";
import type { Names } from "./text.ts";

/**
 * The texts that a C source can print, and the strings that it gives a name. Every branch of the preprocessor is
 * read; a call inside of what the grammar cannot make out is still a call.
 * @param source the file's text
 */
export function readC(source: string): Promise<FileFacts> {
  return withTree("c", withoutMacroComments(source), (root, parse) => {
    const strings = stringMacros(root, parse);
    const names = namesOf(root, strings);
    const macros = functionMacros(root, parse);
    const known = new Map([...printers, ...printingFunctions(root)]);
    const through = forwarders(macros, known);

    const read = (within: Node, local: Names): Found[] =>
      within.descendantsOfType("call_expression").flatMap((node) => {
        const { name, given } = callOf(node);
        const around = functionAround(node);
        const named = around && declaredName(around);
        const place = named === undefined ? {} : { function: named };
        const passing = through.get(name);
        if (passing) return printedThrough(passing, given, local).map((found) => ({ ...found, ...place }));
        const printer = known.get(name);
        const printed = printer && printedBy(printer, given, local);
        return printed ? printed.readings.map((parts) => ({ parts, kind: printed.kind, ...place })) : [];
      });

    const found = read(root, names);
    for (const macro of macros) {
      const own = read(macro.body, namesIn(macro));
      // A text that waits for an argument is the forwarder's, printed where the macro is used.
      found.push(...own.filter(({ parts }) => parts.every((part) => !waits(part, macro.parameters))));
    }
    const constants = Object.fromEntries(
      [...strings].map(([name, pieces]) => [name, formatted(pieces, [], names)[0] ?? []]),
    );
    return { found, constants };
  });
}

function waits(part: Found["parts"][number], parameters: readonly string[]): boolean {
  return "constant" in part && parameters.includes(part.constant);
}
