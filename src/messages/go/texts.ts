import type { Node } from "web-tree-sitter";
import type { Part } from "../found.ts";
import { childrenOf } from "../grammar.ts";
import { type Argument, formatted } from "./format.ts";
import type { Scope } from "./scope.ts";
import { unquote } from "./strings.ts";

/** The name under which a file keeps a constant read as a format. */
export function asFormat(name: string): string {
  return `${name} as a format`;
}

/** Names deeper than this name each other. */
const deepest = 8;

/** Reads the texts that expressions of one function stand for. */
export class Texts {
  readonly #scope: Scope;
  #depth = 0;

  constructor(scope: Scope) {
    this.#scope = scope;
  }

  /** What an expression says; undefined when nothing of it is known before the program runs. */
  read(node: Node | null | undefined): Part[] | undefined {
    if (!node || this.#depth > deepest) return undefined;
    this.#depth++;
    try {
      return this.#read(node);
    } finally {
      this.#depth--;
    }
  }

  #read(node: Node): Part[] | undefined {
    switch (node.type) {
      case "interpreted_string_literal":
      case "raw_string_literal":
        return [{ literal: unquote(node.text) }];
      case "parenthesized_expression":
        return this.read(childrenOf(node)[0]);
      case "binary_expression":
        return this.#concatenation(node);
      case "identifier": {
        const local = this.#scope.local(node.text);
        if (local === undefined) return [{ constant: node.text }];
        return local === "varies" ? undefined : this.read(local);
      }
      case "call_expression":
        return this.#call(node);
      default:
        return undefined;
    }
  }

  #concatenation(node: Node): Part[] | undefined {
    if (node.childForFieldName("operator")?.text !== "+") return undefined;
    const sides = [node.childForFieldName("left"), node.childForFieldName("right")];
    const texts = sides.map((side) => this.read(side));
    if (texts.every((text) => text === undefined)) return undefined;
    return sides.flatMap((side, index) => texts[index] ?? [placeholderOf(side)]);
  }

  #call(node: Node): Part[] | undefined {
    const callee = node.childForFieldName("function");
    const args = argumentsOf(node);
    const name = callee?.text;
    if (name === "fmt.Sprintf" || name === "fmt.Errorf") return this.format(args[0], args.slice(1));
    if (name === "fmt.Sprint") return this.print(args);
    if (name === "fmt.Sprintln") return this.println(args);
    if (/^strings\.(?:TrimSpace|Title|ToLower)$/.test(name ?? "")) return this.read(args[0]);
    return undefined;
  }

  /** What fmt makes of a format; undefined when the format is not known. */
  format(format: Node | undefined, args: Node[]): Part[] | undefined {
    const text = this.read(format);
    if (!text) return undefined;
    const known = args.map((arg): Argument => {
      const isCause = isError(arg);
      return { text: isCause ? undefined : this.read(arg), isError: isCause };
    });
    // Verbs can stand on both sides of a name, and count on: arguments are those of the whole.
    if (text.every((part) => "literal" in part)) {
      return formatted(text.map((part) => ("literal" in part ? part.literal : "")).join(""), known);
    }
    return text.flatMap((part): Part[] => {
      if ("literal" in part) {
        const taken = known.splice(0, verbsIn(part.literal));
        return formatted(part.literal, taken);
      }
      return "constant" in part ? [{ constant: asFormat(part.constant) }] : [part];
    });
  }

  /** As fmt.Sprint joins them: a blank stands only between two that are not texts. */
  print(args: Node[]): Part[] | undefined {
    const texts = args.map((arg) => this.read(arg));
    if (texts.every((text) => text === undefined)) return undefined;
    return args.flatMap((arg, index) => texts[index] ?? [placeholderOf(arg)]);
  }

  println(args: Node[]): Part[] | undefined {
    const texts = args.map((arg) => this.read(arg));
    if (texts.every((text) => text === undefined)) return undefined;
    return args.flatMap((arg, index) => [
      ...(index > 0 ? [{ literal: " " }] : []),
      ...(texts[index] ?? [placeholderOf(arg)]),
    ]);
  }
}

/** A call's arguments. */
export function argumentsOf(call: Node): Node[] {
  return childrenOf(call.childForFieldName("arguments"));
}

function placeholderOf(node: Node | null): Part {
  return { value: node && isError(node) ? "cause" : "text" };
}

/** Whether an expression is an error by its name, or the text of one. */
function isError(node: Node): boolean {
  const name = /(?:^|\.)(\w+)(?:\.Error\(\))?$/.exec(node.text)?.[1] ?? "";
  if (/\.Error\(\)$/.test(node.text)) return true;
  return /^(?:e|err|error|cause)\d?$|^[eE]rr[A-Z]|Err$|Error$|^err[A-Z]/.test(name);
}

function verbsIn(format: string): number {
  return format.replaceAll("%%", "").match(/%/g)?.length ?? 0;
}
