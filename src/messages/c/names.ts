import type { Node } from "web-tree-sitter";
import { alternatives, isNull, type Names, type Piece } from "./text.ts";

/** The function definition around a node. */
export function functionAround(node: Node): Node | undefined {
  for (let at = node.parent; at; at = at.parent) if (at.type === "function_definition") return at;
  return undefined;
}

/** A function definition's or a declarator's name. */
export function declaredName(node: Node): string | undefined {
  let at: Node | null = node;
  while (at && at.type !== "identifier") at = at.childForFieldName("declarator");
  return at?.text;
}

/**
 * What names stand for in a file: the strings that it #defines, those that a function assigns to a variable of its
 * own, and those that a function returns.
 * @param macros the string macros, by name
 */
export function namesOf(root: Node, macros: ReadonlyMap<string, Piece[]>): Names {
  const functions = new Map<string, Node>();
  for (const definition of root.descendantsOfType("function_definition")) {
    const name = declaredName(definition);
    if (name !== undefined) functions.set(name, definition);
  }
  const variables = new Map<number, Map<string, Node[]>>();
  // A variable that is assigned from itself, or a function that returns its own result, says nothing new.
  const open = new Set<string>();
  const once = (key: string, read: () => Piece[][] | undefined): Piece[][] | undefined => {
    if (open.has(key)) return undefined;
    open.add(key);
    try {
      return read();
    } finally {
      open.delete(key);
    }
  };

  const names: Names = {
    macro: (name) => macros.get(name),
    variable(name, at) {
      const around = functionAround(at);
      if (!around) return undefined;
      let assigned = variables.get(around.id);
      if (!assigned) {
        assigned = assignments(around);
        variables.set(around.id, assigned);
      }
      return once(`${around.id} ${name}`, () => texts(assigned.get(name) ?? [], names));
    },
    returned(name) {
      const definition = functions.get(name);
      if (!definition) return undefined;
      return once(name, () => {
        const returned = definition.descendantsOfType("return_statement");
        return texts(
          returned.flatMap((statement) => statement.namedChildren[0] ?? []),
          names,
        );
      });
    },
  };
  return names;
}

/** The values that a function gives to each of its variables. */
function assignments(definition: Node): Map<string, Node[]> {
  const result = new Map<string, Node[]>();
  for (const node of definition.descendantsOfType(["init_declarator", "assignment_expression"])) {
    const target = node.childForFieldName("declarator") ?? node.childForFieldName("left");
    const value = node.childForFieldName("value") ?? node.childForFieldName("right");
    const name = target ? declaredName(target) : undefined;
    if (name !== undefined && value) result.set(name, [...(result.get(name) ?? []), value]);
  }
  return result;
}

/** The texts among values, or undefined when none of them is one. */
function texts(values: Node[], names: Names): Piece[][] | undefined {
  const all = values.filter((value) => !isNull(value)).flatMap((value) => alternatives(value, names));
  return all.some((pieces) => pieces.some((piece) => "text" in piece)) ? all : undefined;
}
