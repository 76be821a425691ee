import { access, readFile } from "node:fs/promises";
import path from "node:path";
import { type Document, isNode, LineCounter, parseDocument } from "yaml";
import type { z } from "zod";
import { parseOrExplain } from "../errors/explain.ts";
import { UserError } from "../errors/user-error.ts";

/** JSON as `JSON.parse` gives it. */
export type Json = null | boolean | number | string | Json[] | { [key: string]: Json };

/**
 * Reads a JSON file under a schema.
 * @param file path from `root`, as errors shall name it
 * @throws UserError naming file and line
 */
export async function readJson<S extends z.ZodType>(
  root: string,
  file: string,
  schema: S,
): Promise<z.output<S>> {
  const text = await readFile(path.join(root, file), "utf8");
  const value = parseJson(text, file);
  return parseOrExplain(schema, value, { file, lineOf: linesOfJson(text) });
}

/**
 * Parses a JSON text.
 * @throws UserError naming file and line
 */
export function parseJson(text: string, file: string): Json {
  try {
    return JSON.parse(text);
  } catch (error) {
    const line = parseDocument(text).errors[0]?.linePos?.[0].line ?? 1;
    throw new UserError(
      `${file}:${line}: is not JSON: ${error instanceof Error ? error.message : String(error)}`,
    );
  }
}

/**
 * Where a value stands in a JSON file that was read, for messages: "content/life.json:12".
 * @param file path from `root`, as errors shall name it
 * @param at the keys that lead to the value, or to where it should be
 */
export async function placeInJson(root: string, file: string, at: PropertyKey[]): Promise<string> {
  return `${file}:${linesOfJson(await readFile(path.join(root, file), "utf8"))(at)}`;
}

/**
 * Where values stand in a JSON text.
 * @returns the line of the value at a path, or of the nearest parent that is there, 1 for the first
 */
export function linesOfJson(text: string): (path: PropertyKey[]) => number {
  // JSON is YAML: the YAML parser knows where each value stands. It is slow, so it reads only what has an error.
  let document: { lines: LineCounter; parsed: Document } | undefined;
  return (at) => {
    if (!document) {
      const lines = new LineCounter();
      document = { lines, parsed: parseDocument(text, { lineCounter: lines }) };
    }
    for (let depth = at.length; depth > 0; depth--) {
      const node: unknown = document.parsed.getIn(at.slice(0, depth), true);
      if (isNode(node) && node.range) return document.lines.linePos(node.range[0]).line;
    }
    return 1;
  };
}

/**
 * Reads a JSON file that need not be there.
 * @returns undefined when there is none
 * @throws UserError as `readJson`
 */
export async function readJsonIfThere<S extends z.ZodType>(
  root: string,
  file: string,
  schema: S,
): Promise<z.output<S> | undefined> {
  const isThere = await access(path.join(root, file)).then(
    () => true,
    () => false,
  );
  return isThere ? readJson(root, file, schema) : undefined;
}
