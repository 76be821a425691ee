import type { ASTNode, JSONDocument, JSONSchema, MatchingSchema } from "vscode-json-languageservice";
import { nearest } from "../../../../errors/nearest.ts";
import { words } from "../words.ts";
import type { Meaning, Problem } from "./json-answers.ts";

/** At most so many possible values are listed in a message. */
const listed = 12;

/** Warns of keys that the schema allows only because it allows all: what it names is what is known. */
export function unknownKeys(matched: MatchingSchema[]): Problem[] {
  const objects = new Set(matched.map(({ node }) => node).filter((node) => node.type === "object"));
  return [...objects].flatMap((object) => {
    const schemas = schemasOf(object, matched);
    if (schemas.some(({ properties }) => properties === undefined)) return [];
    const known = schemas.flatMap(({ properties = {} }) => Object.keys(properties));
    return object.properties
      .map(({ keyNode }) => keyNode)
      .filter(({ value }) => !known.includes(value))
      .map(({ offset, length, value }) => ({
        from: offset,
        to: offset + length,
        severity: "warning",
        message: withGuess(words.editor.unknownKey, nearest(value, known)),
      }));
  });
}

/** What to say of a value that is none of the possible ones; nothing when there is no such list. */
export function notAmong(json: JSONDocument, matched: MatchingSchema[], offset: number): string | undefined {
  const node = json.getNodeFromOffset(offset);
  const possible = schemasOf(node, matched).flatMap((schema) => schema.enum ?? []);
  if (possible.length === 0) return undefined;
  const names = possible.map(String);
  const guess = nearest(String(node?.value), names);
  if (guess !== undefined) return withGuess(words.editor.notAmong, guess);
  return `${words.editor.notAmong} ${words.editor.possible(names.slice(0, listed), names.length > listed)}`;
}

/** What the schema says of the key or value at a place. A key means what its value means. */
export function descriptionAt(
  json: JSONDocument,
  matched: MatchingSchema[],
  offset: number,
): Meaning | undefined {
  const node = json.getNodeFromOffset(offset);
  if (!node || node.type === "object" || node.type === "array" || node.type === "property") return undefined;
  const { parent } = node;
  const meant = parent?.type === "property" && parent.keyNode === node ? parent.valueNode : node;
  const text = schemasOf(meant, matched).find(({ description }) => description)?.description;
  return text === undefined ? undefined : { from: node.offset, to: node.offset + node.length, text };
}

function schemasOf(node: ASTNode | undefined, matched: MatchingSchema[]): JSONSchema[] {
  return matched.filter((match) => match.node === node).map(({ schema }) => schema);
}

function withGuess(message: string, guess: string | undefined): string {
  return guess === undefined ? message : `${message} ${words.editor.didYouMean(guess)}`;
}
