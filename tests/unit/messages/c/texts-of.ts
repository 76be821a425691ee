import { readC } from "../../../../src/messages/c/read.ts";
import type { Part } from "../../../../src/messages/found.ts";

/** The texts of a C source as `kind text`, values in braces, names that it does not define in angle brackets. */
export async function texts(source: string): Promise<string[]> {
  const { found } = await readC(source);
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

/** Statements as the body of a function. */
export function inFunction(...statements: string[]): string {
  return `static int\ndo_it (int a, libcrun_error_t *err)\n{\n${statements.join("\n")}\n}\n`;
}
