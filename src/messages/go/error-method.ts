import type { Node } from "web-tree-sitter";
import type { FileFacts, Found, Part } from "../found.ts";
import { childrenOf, nodesOfType } from "../grammar.ts";
import { afterField } from "./calls.ts";
import { argumentsOf, type Texts } from "./texts.ts";

/**
 * What a type's method `Error() string` returns (or `String()`, of a type of error codes), and what stands after each
 * field of its format, for the constructors that are given one.
 */
export function foundInErrorMethod(method: Node, texts: Texts): FileFacts {
  const nothing: FileFacts = { found: [], constants: {} };
  const name = method.childForFieldName("name")?.text;
  const type =
    /(\w+)\s*(?:\[[^\]]*\])?\s*\)$/.exec(method.childForFieldName("receiver")?.text ?? "")?.[1] ?? "";
  const isError = name === "Error" || (name === "String" && /err/i.test(type));
  if (!isError || childrenOf(method.childForFieldName("parameters")).length > 0) return nothing;
  const constants: FileFacts["constants"] = {};
  const found = nodesOfType(method, "return_statement").flatMap((statement): Found[] => {
    const value = childrenOf(childrenOf(statement)[0] ?? null)[0];
    if (!value) return [];
    Object.assign(constants, afterFields(type, value));
    const parts = texts.read(value);
    return parts ? [{ parts, kind: "error" }] : [];
  });
  return { found, constants };
}

/** For `fmt.Sprintf("%s caused %q", e.Cause, e.Message)`: ` caused "{cause}"` after Cause. */
function afterFields(type: string, value: Node): FileFacts["constants"] {
  const [format, ...args] =
    value.childForFieldName("function")?.text === "fmt.Sprintf" ? argumentsOf(value) : [];
  const text = format?.type === "interpreted_string_literal" ? format.text.slice(1, -1) : "";
  const pieces = text.split(/%[a-z]/);
  const verbs = text.match(/%[a-z]/g) ?? [];
  const entries = args.flatMap((arg, index): [string, Part[]][] => {
    const field = /^\w+\.(\w+)$/.exec(arg.text)?.[1];
    if (field === undefined || index + 2 !== verbs.length) return [];
    const quote = verbs[index + 1] === "%q" ? '"' : "";
    const before = (pieces[index + 1] ?? "") + quote;
    const after = quote + (pieces[index + 2] ?? "");
    return [[afterField(type, field), [{ literal: before }, { value: "cause" }, { literal: after }]]];
  });
  return Object.fromEntries(entries);
}
