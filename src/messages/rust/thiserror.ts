import type { Node } from "web-tree-sitter";
import type { Part, Placeholder } from "../found.ts";
import { textOfArguments } from "./arguments.ts";
import { described } from "./format.ts";
import { splitArguments } from "./tokens.ts";

/** The texts of thiserror's `#[error("…")]`, on variants and on structs. */
export function errorAttributes(root: Node): { node: Node; parts: Part[] }[] {
  return root.descendantsOfType("attribute").flatMap((attribute) => {
    const tokens = attribute.childForFieldName("arguments");
    if (attribute.namedChildren[0]?.text !== "error" || !tokens) return [];
    const fields = fieldsOf(attribute.parent ? itemBelow(attribute.parent) : undefined);
    const parts = textOfArguments(splitArguments(tokens), (written) => placeholder(written, fields));
    return parts ? [{ node: attribute, parts }] : [];
  });
}

/** The variant or struct that an attribute stands before. */
function itemBelow(attribute: Node): Node | undefined {
  let at = attribute.nextNamedSibling;
  while (at && (at.type === "attribute_item" || at.type.endsWith("comment"))) at = at.nextNamedSibling;
  return at ?? undefined;
}

/** What stands for each field, by its name or its position. */
function fieldsOf(item: Node | undefined): Map<string, Placeholder> {
  const result = new Map<string, Placeholder>();
  const body = item?.childForFieldName("body");
  if (!body) return result;
  let position = 0;
  let wraps = false;
  for (const node of body.namedChildren) {
    if (node.type === "attribute_item") wraps ||= /^#\[(?:from|source)\b/.test(node.text);
    else if (node.type === "field_declaration") {
      const name = node.childForFieldName("name")?.text ?? "";
      result.set(name, ofType(node.childForFieldName("type")?.text ?? "", name, wraps));
      wraps = false;
    } else if (!node.type.endsWith("comment") && node.type !== "visibility_modifier") {
      result.set(String(position++), ofType(node.text, "", wraps));
      wraps = false;
    }
  }
  return result;
}

function ofType(type: string, name: string, wraps: boolean): Placeholder {
  if (wraps || /Err(?:or)?(?:>+)?$/.test(type)) return "cause";
  if (/^[iu](?:8|16|32|64|128|size)$/.test(type)) return "number";
  return described(name);
}

function placeholder(written: string, fields: ReadonlyMap<string, Placeholder>): Placeholder {
  return fields.get(written.replace(/^\./, "")) ?? described(written);
}
