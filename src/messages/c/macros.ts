import type { Node } from "web-tree-sitter";
import type { ParsePiece } from "../grammar.ts";
import { alternatives, type Names, type Piece } from "./text.ts";

/** A macro with parameters, its body parsed as a function's. */
export type Macro = { name: string; parameters: string[]; body: Node };

/**
 * The macros of a file that stand for a string: `#define VERSION "1.0"`.
 * @returns their pieces by name; one that is defined twice (a branch each) has its first text
 */
export function stringMacros(root: Node, parse: ParsePiece): Map<string, Piece[]> {
  const result = new Map<string, Piece[]>();
  const names: Names = {
    macro: (name) => result.get(name),
    variable: () => undefined,
    returned: () => undefined,
  };
  for (const node of root.descendantsOfType("preproc_def")) {
    const name = node.childForFieldName("name")?.text;
    const value = node.childForFieldName("value")?.text ?? "";
    if (name === undefined || result.has(name) || !value.includes('"')) continue;
    const expression = parse(`char *c = ${continued(value)};`).descendantsOfType("init_declarator")[0];
    const string = expression?.childForFieldName("value");
    const pieces = string ? alternatives(string, names)[0] : undefined;
    if (pieces?.every((piece) => !("unknown" in piece))) result.set(name, pieces);
  }
  return result;
}

/** The macros of a file that take arguments. */
export function functionMacros(root: Node, parse: ParsePiece): Macro[] {
  return root.descendantsOfType("preproc_function_def").flatMap((node) => {
    const name = node.childForFieldName("name")?.text;
    const value = node.childForFieldName("value")?.text;
    if (name === undefined || value === undefined) return [];
    const parameters = node.childForFieldName("parameters")?.namedChildren ?? [];
    return [
      {
        name,
        parameters: parameters.map((parameter) => parameter.text),
        // `##__VA_ARGS__` is no C outside of a macro.
        body: parse(`void ${name}(void) { ${continued(value).replaceAll("##", "")}; }`),
      },
    ];
  });
}

/** A source without the comments in its `#define`s, on which the grammar gives the whole directive up. */
export function withoutMacroComments(source: string): string {
  return source.replaceAll(/^[ \t]*#[ \t]*define\b(?:[^\n\\]|\\[\s\S])*/gm, (directive) =>
    directive.replaceAll(/"(?:[^"\\\n]|\\.)*"|\/\*[\s\S]*?\*\//g, (token) =>
      token.startsWith('"') ? token : " ",
    ),
  );
}

/** A directive's text as one line. */
function continued(text: string): string {
  return text.replaceAll(/\\\r?\n/g, " ");
}
