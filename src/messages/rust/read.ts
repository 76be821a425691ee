import type { Node } from "web-tree-sitter";
import type { MessageKind } from "../../schema/message.ts";
import type { FileFacts, Found, Part } from "../found.ts";
import { withTree } from "../grammar.ts";
import { textOfArguments } from "./arguments.ts";
import { argumentsOf, isSentence, textOfExpression } from "./expressions.ts";
import { functionAround, inTest } from "./ignored.ts";
import { errorAttributes } from "./thiserror.ts";
import { macroCalls } from "./tokens.ts";

/** A text and the node that says where it stands. */
type Text = { node: Node; parts: Part[]; kind?: MessageKind };

/** The macros whose text is an error or a line of the log: anyhow's, tracing's, and what goes to stderr. */
const printing: Record<string, MessageKind> = {
  anyhow: "error",
  format_err: "error",
  bail: "error",
  ensure: "error",
  error: "error",
  warn: "warning",
  eprintln: "error",
  eprint: "error",
};

/**
 * The texts that a Rust source can print, and the strings that it gives a name. What anyhow adds to an error is a
 * text of its own: the chain is printed a link a line. Tests are left out.
 * @param source the file's text
 */
export function readRust(source: string): Promise<FileFacts> {
  return withTree("rust", source, (root) => {
    const texts: Text[] = [
      ...macros(root),
      ...contexts(root),
      ...errorAttributes(root),
      ...built(root),
      ...shown(root),
    ];
    return {
      found: texts
        .filter(({ node }) => !inTest(node))
        .sort((a, b) => a.node.startIndex - b.node.startIndex)
        .map(({ node, parts, kind = "error" }): Found => {
          const around = functionAround(node);
          return { parts, kind, ...(around === undefined ? {} : { function: around }) };
        }),
      constants: constants(root),
    };
  });
}

function macros(root: Node): Text[] {
  return macroCalls(root).flatMap(({ name, given, node }) => {
    const kind = Object.hasOwn(printing, name) ? printing[name] : undefined;
    const parts = kind && textOfArguments(given);
    return parts ? [{ node, parts, kind }] : [];
  });
}

/** anyhow's `.context(…)` and `.with_context(|| …)`. */
function contexts(root: Node): Text[] {
  return root.descendantsOfType("call_expression").flatMap((node) => {
    const field = node.childForFieldName("function")?.childForFieldName("field")?.text;
    if (field !== "context" && field !== "with_context") return [];
    const parts = textOfExpression(argumentsOf(node)[0]);
    return parts ? [{ node, parts }] : [];
  });
}

/** Sentences that an error is built from: `Error::Other("…".into())`, `io::Error::new(kind, format!(…))`. */
function built(root: Node): Text[] {
  const given = [
    ...root.descendantsOfType("call_expression").flatMap((node) => {
      const callee = node.childForFieldName("function");
      return callee?.type === "scoped_identifier" && namesError(callee.text) ? argumentsOf(node) : [];
    }),
    ...root.descendantsOfType("struct_expression").flatMap((node) => {
      if (!namesError(node.childForFieldName("name")?.text ?? "")) return [];
      return node
        .descendantsOfType("field_initializer")
        .flatMap((field) => field.childForFieldName("value") ?? []);
    }),
  ];
  return given.flatMap((node) => {
    const parts = textOfExpression(node);
    return parts && isSentence(parts) ? [{ node, parts }] : [];
  });
}

function namesError(path: string): boolean {
  return path.split("::").some((name) => /Err(?:or)?$/.test(name));
}

/** Sentences that a type's own Display writes. */
function shown(root: Node): Text[] {
  return root.descendantsOfType("impl_item").flatMap((impl) => {
    if (!/(?:^|::)Display$/.test(impl.childForFieldName("trait")?.text ?? "")) return [];
    const written = macroCalls(impl).flatMap(({ name, given, node }) => {
      const parts = name === "write" || name === "writeln" ? textOfArguments(given) : undefined;
      return parts ? [{ node, parts }] : [];
    });
    const plain = impl.descendantsOfType("call_expression").flatMap((node) => {
      if (node.childForFieldName("function")?.childForFieldName("field")?.text !== "write_str") return [];
      const parts = textOfExpression(argumentsOf(node)[0]);
      return parts ? [{ node, parts }] : [];
    });
    return [...written, ...plain].filter(({ parts }) => isSentence(parts));
  });
}

/** The strings that constants and statics of the file hold. */
function constants(root: Node): FileFacts["constants"] {
  const result: FileFacts["constants"] = {};
  for (const node of root.descendantsOfType(["const_item", "static_item"])) {
    const name = node.childForFieldName("name")?.text;
    const text = textOfExpression(node.childForFieldName("value"));
    if (name !== undefined && text) result[name] = text;
  }
  return result;
}
