import type { FileFacts, Part } from "../../../src/messages/found.ts";

/** Texts as `kind text`, values in braces, names that the source does not define in angle brackets. */
export function writtenTexts({ found }: FileFacts): string[] {
  return found.map(({ kind, parts }) => `${kind} ${written(parts)}`);
}

function written(parts: Part[]): string {
  return parts
    .map((part) => {
      if ("literal" in part) return part.literal;
      return "value" in part ? `{${part.value}}` : `<${part.constant}>`;
    })
    .join("");
}
