import type { Node } from "web-tree-sitter";

/** A piece of a C string expression: characters, a name that stands for some, or something known only at run time. */
export type Piece = { text: string } | { name: string } | { unknown: Node };

/** What a name or a call in a string expression may stand for. */
export type Names = {
  /** The pieces of a string macro that the file defines. */
  macro(name: string): Piece[] | undefined;
  /** Every text that a local variable is given in the function around `at`. */
  variable(name: string, at: Node): Piece[][] | undefined;
  /** Every text that a function of the file returns. */
  returned(name: string): Piece[][] | undefined;
};

/** Functions that give back the text that they are given. */
const transparent = new Set(["_", "N_", "gettext", "xstrdup", "strdup", "g_strdup"]);

/**
 * What a string expression can evaluate to, one entry an alternative: a ternary has two, a variable as many as texts
 * are assigned to it. An expression that says nothing is a single unknown piece.
 */
export function alternatives(node: Node, names: Names): Piece[][] {
  switch (node.type) {
    case "string_literal":
      return [[{ text: decode(node.text) }]];
    case "concatenated_string":
      return [node.namedChildren.flatMap((child) => joined(child, names))];
    case "parenthesized_expression": {
      const inner = node.namedChildren[0];
      return inner ? alternatives(inner, names) : [[{ unknown: node }]];
    }
    case "conditional_expression": {
      const arms = [node.childForFieldName("consequence"), node.childForFieldName("alternative")];
      return arms.flatMap((arm) => (arm && !isNull(arm) ? alternatives(arm, names) : []));
    }
    case "call_expression":
      return called(node, names) ?? [[{ unknown: node }]];
    case "identifier": {
      const macro = names.macro(node.text);
      if (macro) return [macro];
      const variable = names.variable(node.text, node);
      if (variable) return variable;
      return [[isConstantName(node.text) ? { name: node.text } : { unknown: node }]];
    }
    default:
      return [[{ unknown: node }]];
  }
}

/** Whether a node is C's null pointer, which no text is. */
export function isNull(node: Node): boolean {
  return node.type === "null" || node.text === "NULL" || node.text === "0";
}

/** A node among adjacent string literals: a literal, or a macro that stands for one. */
function joined(node: Node, names: Names): Piece[] {
  if (node.type === "string_literal") return [{ text: decode(node.text) }];
  if (node.type !== "identifier") return node.type === "comment" ? [] : [{ unknown: node }];
  const length = /^PRI([a-zA-Z])/.exec(node.text)?.[1];
  // <inttypes.h>: the verb's letter; its width makes no difference to a template.
  if (length !== undefined) return [{ text: length }];
  return names.macro(node.text) ?? [{ name: node.text }];
}

function called(node: Node, names: Names): Piece[][] | undefined {
  const callee = node.childForFieldName("function")?.text ?? "";
  const first = node.childForFieldName("arguments")?.namedChildren[0];
  if (transparent.has(callee) && first) return alternatives(first, names);
  return names.returned(callee);
}

/** By convention the names of macros, which another file may define. */
function isConstantName(name: string): boolean {
  return /^[A-Z][A-Z0-9_]+$/.test(name);
}

const escapes: Record<string, string> = { n: "\n", t: "\t", r: "\r", a: "", b: "", f: "", v: "", e: "" };

/** The characters of a C string literal as the source has it, with its quotes and a prefix if any. */
export function decode(literal: string): string {
  const inner = literal.slice(literal.indexOf('"') + 1, literal.lastIndexOf('"'));
  return inner.replaceAll(
    /\\(?:\r?\n|x([0-9a-fA-F]+)|([0-7]{1,3})|u([0-9a-fA-F]{4})|([\s\S]))/g,
    (all, hex?: string, octal?: string, unicode?: string, other?: string) => {
      if (hex !== undefined) return control(Number.parseInt(hex, 16));
      if (octal !== undefined) return control(Number.parseInt(octal, 8));
      if (unicode !== undefined) return String.fromCodePoint(Number.parseInt(unicode, 16));
      if (other === undefined) return all.startsWith("\\") ? "" : all;
      return escapes[other] ?? other;
    },
  );
}

/** A character by its code; terminals' control characters are no part of a text. */
function control(code: number): string {
  return code < 32 && code !== 9 && code !== 10 ? "" : String.fromCodePoint(code);
}
