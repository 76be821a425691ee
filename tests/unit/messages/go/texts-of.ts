import type { FileFacts } from "../../../../src/messages/found.ts";
import { readGo } from "../../../../src/messages/go/read.ts";
import { resolve } from "../../../../src/messages/resolve.ts";
import { templatesOf } from "../../../../src/messages/template.ts";

/** The templates of a Go file, each after its kind; constants are those of the file. */
export async function textsOf(source: string): Promise<string[]> {
  return written(await readGo(`package p\n\n${source}`));
}

/** The templates of a function with these statements. */
export async function textsIn(...statements: string[]): Promise<string[]> {
  return await textsOf(
    `func (c *thing) do(name string, number int, err error) error {\n${statements.join("\n")}\n}`,
  );
}

export function written({ found, constants }: FileFacts): string[] {
  return found.flatMap(({ kind, parts }) =>
    templatesOf(resolve(parts, constants)).map((template) => `${kind} ${template}`),
  );
}
