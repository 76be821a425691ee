import type { Node } from "web-tree-sitter";
import type { Part } from "../found.ts";
import { textOfArguments } from "./arguments.ts";
import { literalText } from "./literal.ts";
import { splitArguments } from "./tokens.ts";

/** Methods that make a String of a literal, or hand it on. */
const handsOn = new Set(["to_string", "to_owned", "into", "as_str", "clone"]);

/** The text that an expression is, or undefined for one that is none: a literal, `format!(…)`, a closure of these. */
export function textOfExpression(node: Node | null | undefined): Part[] | undefined {
  const text = literalText(node);
  if (text !== undefined) return [{ literal: text }];
  switch (node?.type) {
    case "macro_invocation": {
      const tokens = node.namedChildren.find((child) => child.type === "token_tree");
      if (node.childForFieldName("macro")?.text !== "format" || !tokens) return undefined;
      return textOfArguments(splitArguments(tokens));
    }
    case "closure_expression":
      return textOfExpression(node.childForFieldName("body"));
    case "block":
    case "reference_expression":
    case "parenthesized_expression":
      return textOfExpression(node.namedChildren.at(-1));
    case "call_expression": {
      const callee = node.childForFieldName("function");
      const field = callee?.childForFieldName("field")?.text;
      if (field !== undefined && handsOn.has(field))
        return textOfExpression(callee?.childForFieldName("value"));
      if (callee?.text === "String::from") return textOfExpression(argumentsOf(node)[0]);
      return undefined;
    }
    default:
      return undefined;
  }
}

/** A call's arguments, comments left out. */
export function argumentsOf(call: Node): Node[] {
  const given = call.childForFieldName("arguments")?.namedChildren ?? [];
  return given.filter((argument) => !argument.type.endsWith("comment"));
}

/** Whether a text is a sentence, not a name that an error carries along. */
export function isSentence(parts: Part[]): boolean {
  return parts.some((part) => "literal" in part && /\S\s+\S|\w\s|\s\w/.test(part.literal));
}
