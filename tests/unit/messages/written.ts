import type { FileFacts, Part } from "../../../src/messages/found.ts";

/** The texts of a source as `kind text`. */
export function writtenTexts({ found }: FileFacts): string[] {
  return found.map(({ kind, parts }) => `${kind} ${written(parts)}`);
}

/** A text, values in braces, names that the source does not define in angle brackets. */
export function written(parts: Part[]): string {
  return parts
    .map((part) => {
      if ("literal" in part) return part.literal;
      return "value" in part ? `{${part.value}}` : `<${part.constant}>`;
    })
    .join("");
}
