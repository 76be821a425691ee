import type { Node } from "web-tree-sitter";
import type { FileFacts, Found, Part } from "../found.ts";
import { childrenOf, nodesOfType, withTree } from "../grammar.ts";
import { buildsOnLinux } from "./build-constraint.ts";
import { foundInErrorMethod } from "./error-method.ts";
import { foundInCall, foundInLiteral } from "./expressions.ts";
import { formatted } from "./format.ts";
import { Scope } from "./scope.ts";
import { asFormat, Texts } from "./texts.ts";

/** Every text that a Go file can show a user on Linux, and the constants that its package may use. */
export async function readGo(source: string): Promise<FileFacts> {
  if (!buildsOnLinux(source)) return { found: [], constants: {} };
  return await withTree("go", source, (root) => {
    const declarations = childrenOf(root);
    const constants: FileFacts["constants"] = {};
    for (const declaration of declarations) Object.assign(constants, constantsOf(declaration));
    return { found: declarations.flatMap((declaration) => foundIn(declaration, constants)), constants };
  });
}

/** @param constants gains what an error type prints around its fields */
function foundIn(declaration: Node, constants: FileFacts["constants"]): Found[] {
  const isFunction = /^(?:function|method)_declaration$/.test(declaration.type);
  const name = isFunction ? declaration.childForFieldName("name")?.text : undefined;
  const texts = new Texts(new Scope(isFunction ? declaration : undefined));
  const found = nodesOfType(
    declaration,
    "call_expression",
    "type_conversion_expression",
    "composite_literal",
  ).flatMap((node) =>
    node.type === "composite_literal" ? foundInLiteral(node, texts) : foundInCall(node, texts),
  );
  if (declaration.type === "method_declaration") {
    const method = foundInErrorMethod(declaration, texts);
    found.push(...method.found);
    Object.assign(constants, method.constants);
  }
  return found.map((each) => (name === undefined ? each : { ...each, function: name }));
}

/** Texts that the file gives a name, each also as what it is as a format without arguments. */
function constantsOf(declaration: Node): FileFacts["constants"] {
  if (!/^(?:const|var)_declaration$/.test(declaration.type)) return {};
  const texts = new Texts(new Scope());
  const named = nodesOfType(declaration, "const_spec", "var_spec").flatMap((spec): [string, Part[]][] => {
    const values = childrenOf(spec.childForFieldName("value"));
    const names = spec.childrenForFieldName("name").filter((child) => child?.type === "identifier");
    return names.flatMap((name, index) => {
      const text = texts.read(values[index]);
      return name && text
        ? [
            [name.text, text],
            [asFormat(name.text), unfilled(text)],
          ]
        : [];
    });
  });
  return Object.fromEntries(named);
}

function unfilled(text: Part[]): Part[] {
  return text.flatMap((part) => {
    if ("literal" in part) return formatted(part.literal, []);
    return "constant" in part ? [{ constant: asFormat(part.constant) }] : [part];
  });
}
