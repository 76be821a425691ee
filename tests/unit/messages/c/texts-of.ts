import { readC } from "../../../../src/messages/c/read.ts";
import { writtenTexts } from "../written.ts";

/** The texts of a C source as `kind text`, values in braces, names that it does not define in angle brackets. */
export async function texts(source: string): Promise<string[]> {
  return writtenTexts(await readC(source));
}

/** Statements as the body of a function. */
export function inFunction(...statements: string[]): string {
  return `static int\ndo_it (int a, libcrun_error_t *err)\n{\n${statements.join("\n")}\n}\n`;
}
