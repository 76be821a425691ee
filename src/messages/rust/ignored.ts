import type { Node } from "web-tree-sitter";

/** Whether a node is part of a test: below `#[cfg(test)]` or `#[test]`. */
export function inTest(node: Node): boolean {
  for (let at: Node | null = node; at; at = at.parent) {
    if (at.type !== "mod_item" && at.type !== "function_item" && at.type !== "impl_item") continue;
    let before = at.previousNamedSibling;
    while (before && (before.type === "attribute_item" || before.type.endsWith("comment"))) {
      if (/^#\[(?:\w+::)?(?:test|cfg\(\s*test\s*\))/.test(before.text)) return true;
      before = before.previousNamedSibling;
    }
  }
  return false;
}

/** The name of the function around a node. */
export function functionAround(node: Node): string | undefined {
  for (let at: Node | null = node; at; at = at.parent) {
    if (at.type === "function_item") return at.childForFieldName("name")?.text;
  }
  return undefined;
}
