import type { Node } from "web-tree-sitter";

/** A macro's name without its path, and its arguments: the grammar has them as tokens only. */
export type MacroCall = { name: string; given: Node[][]; node: Node };

/** Every macro call below a node, those among another macro's tokens as well. */
export function macroCalls(root: Node): MacroCall[] {
  return root.descendantsOfType("token_tree").flatMap((node) => {
    const bang = node.previousSibling;
    const macro = bang?.text === "!" ? bang.previousSibling : null;
    const name = macro?.text.split("::").at(-1);
    return name === undefined ? [] : [{ name, given: splitArguments(node), node }];
  });
}

/** The arguments of a token tree: its tokens between commas, comments and the brackets around left out. */
export function splitArguments(tokens: Node): Node[][] {
  const result: Node[][] = [[]];
  for (const token of tokens.children.slice(1, -1)) {
    if (token.type === ",") result.push([]);
    else if (!token.type.endsWith("comment")) result.at(-1)?.push(token);
  }
  return result.filter((argument) => argument.length > 0);
}

/** The one token of an argument that has no more. */
export function only(argument: Node[] | undefined): Node | undefined {
  return argument?.length === 1 ? argument[0] : undefined;
}
