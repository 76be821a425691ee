import type { Node } from "web-tree-sitter";
import { childrenOf, nodesOfType } from "../grammar.ts";

/** The names that a function declares: what a name stands for when it is set once, else that it varies. */
export class Scope {
  readonly #function: Node | undefined;
  #names: Map<string, Node | "varies"> | undefined;

  /** @param declaration the function, undefined for what stands outside of any */
  constructor(declaration?: Node) {
    this.#function = declaration;
  }

  /** The expression of a local name, "varies", or undefined when the function does not declare it. */
  local(name: string): Node | "varies" | undefined {
    this.#names ??= this.#function ? namesIn(this.#function) : new Map();
    return this.#names.get(name);
  }
}

function namesIn(declaration: Node): Map<string, Node | "varies"> {
  const names = new Map<string, Node | "varies">();
  const set = (name: string, value: Node | undefined) => {
    names.set(name, names.has(name) || !value ? "varies" : value);
  };
  for (const node of nodesOfType(declaration, "parameter_declaration", "variadic_parameter_declaration")) {
    for (const child of childrenOf(node)) if (child.type === "identifier") set(child.text, undefined);
  }
  for (const node of nodesOfType(
    declaration,
    "short_var_declaration",
    "assignment_statement",
    "range_clause",
  )) {
    const left = childrenOf(node.childForFieldName("left"));
    const right = childrenOf(node.childForFieldName("right"));
    // In `a, err := f()` nothing is known of either; `:=` of a known name in an inner block sets it again.
    const paired = node.type !== "range_clause" && left.length === right.length;
    const plain = node.type === "short_var_declaration" || node.childForFieldName("operator")?.text === "=";
    for (const [index, target] of left.entries()) {
      if (target.type === "identifier") set(target.text, paired && plain ? right[index] : undefined);
    }
  }
  for (const node of nodesOfType(declaration, "var_spec", "const_spec")) {
    const values = childrenOf(node.childForFieldName("value"));
    for (const [index, name] of node
      .childrenForFieldName("name")
      .filter((child) => child !== null)
      .entries()) {
      // `var text string`, set later: the declaration itself says nothing.
      if (values.length > 0) set(name.text, values[index]);
      else if (!names.has(name.text)) names.set(name.text, "varies");
    }
  }
  return names;
}
