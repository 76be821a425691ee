import type { Node } from "web-tree-sitter";
import type { Part } from "../found.ts";
import { formatParts, type ValueFor } from "./format.ts";
import { literalText } from "./literal.ts";
import { only } from "./tokens.ts";

/**
 * The text of a macro's arguments: the first that is a string alone (tracing has fields before it, `ensure!` a
 * condition), with the arguments after it in its holes.
 * @returns undefined without such an argument
 */
export function textOfArguments(given: Node[][], valueFor?: ValueFor): Part[] | undefined {
  const at = given.findIndex((argument) => literalText(only(argument)) !== undefined);
  const text = literalText(only(given[at]));
  if (text === undefined) return undefined;
  const positional: string[] = [];
  const named = new Map<string, string>();
  for (const argument of given.slice(at + 1)) {
    const written = argument.map((token) => token.text).join("");
    const name = /^([a-z_]\w*)=(?!=)(.+)$/s.exec(written);
    if (name?.[1] !== undefined && name[2] !== undefined) named.set(name[1], name[2]);
    else positional.push(written);
  }
  return formatParts(text, { positional, named }, valueFor);
}
