import type { Node } from "web-tree-sitter";
import type { Found, Part } from "../found.ts";
import { childrenOf } from "../grammar.ts";
import { type Rule, ruleFor } from "./calls.ts";
import { argumentsOf, type Texts } from "./texts.ts";

/** The text that a call prints or makes an error of, as far as it does. */
export function foundInCall(call: Node, texts: Texts): Found[] {
  const callee = call.childForFieldName("function") ?? call.childForFieldName("type");
  const args = call.type === "call_expression" ? argumentsOf(call) : childrenOf(call).slice(1);
  if (!callee || args.length === 0) return [];
  const name = (callee.childForFieldName("field") ?? callee).text;
  const operand = callee.childForFieldName("operand")?.text;
  if (name === "append") return appendedWarnings(args, texts);
  const rule = ruleFor(operand, name, args[0]?.text ?? "");
  const parts = rule && partsOf(rule, args, texts);
  if (!rule || !parts || !says(parts, rule.doubtful === true)) return [];
  return [{ parts: [...parts, ...(rule.after ?? [])], kind: kindOf(rule, parts) }];
}

function partsOf({ form, at }: Rule, args: Node[], texts: Texts): Part[] | undefined {
  const from = at === "first" ? firstText(args, texts) : at;
  const text = args[from];
  if (!text) return undefined;
  switch (form) {
    case "plain":
      return texts.read(text);
    case "format":
      return texts.format(text, args.slice(from + 1));
    case "print":
      return texts.print(args.slice(from));
    case "println":
      return texts.println(args.slice(from));
  }
}

/** The first argument that is a text; a name that may be a constant is one only when nothing else is. */
function firstText(args: Node[], texts: Texts): number {
  const read = args.map((arg) => texts.read(arg));
  const literal = read.findIndex((parts) => parts?.some((part) => "literal" in part));
  return literal === -1 ? read.findIndex(isText) : literal;
}

function isText(parts: Part[] | undefined): boolean {
  return parts?.some((part) => !("value" in part)) ?? false;
}

/** Whether a text has a word or may get one from a constant; a doubtful one must have several words here. */
function says(parts: Part[], doubtful: boolean): boolean {
  if (!doubtful) return isText(parts);
  return /\p{L}\S* +\S*\p{L}/u.test(parts.map((part) => ("literal" in part ? part.literal : "")).join(""));
}

/** What a program prints on its error output without a level often names it. */
function kindOf(rule: Rule, parts: Part[]): Found["kind"] {
  const [first] = parts;
  if (rule.kind === "error" && first && "literal" in first && /^\W*warn/i.test(first.literal))
    return "warning";
  return rule.kind;
}

/** Lists of warnings that are shown to the user later. */
function appendedWarnings([list, ...added]: Node[], texts: Texts): Found[] {
  if (!/warn/i.test(list?.text ?? "")) return [];
  return added.flatMap((node) => {
    const parts = texts.read(node);
    return parts && says(parts, true) ? [{ parts, kind: "warning" as const }] : [];
  });
}

/** Errors written as a literal of their type: what a field says, the operation of Go's own path errors. */
export function foundInLiteral(literal: Node, texts: Texts): Found[] {
  const type = literal.childForFieldName("type")?.text ?? "";
  if (!/err(?:or)?$/i.test(type)) return [];
  return childrenOf(literal.childForFieldName("body")).flatMap((element) => {
    const [key, value] = childrenOf(element);
    const parts = texts.read(innermost(value));
    if (!parts) return [];
    const field = key?.text ?? "";
    if (field === "Op" && /\b(?:Path|Link|Syscall)Error$/.test(type)) {
      const path: Part[] = [{ literal: " " }, { value: "text" }, { literal: ": " }, { value: "cause" }];
      return isText(parts) ? [{ parts: [...parts, ...path], kind: "error" as const }] : [];
    }
    return says(parts, true) ? [{ parts, kind: "error" as const }] : [];
  });
}

/** A literal's element wraps its value in a node of its own. */
function innermost(value: Node | undefined): Node | undefined {
  return value?.type === "literal_element" ? childrenOf(value)[0] : value;
}
