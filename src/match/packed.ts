import { type PlaceholderName, placeholderNames } from "./pattern.ts";

/*
 * The index writes a placeholder as a brace and a letter: ten thousand templates have twenty thousand of them. A brace
 * that is no placeholder's is always doubled in a catalogue, and here.
 */

const letters: Record<PlaceholderName, string> = {
  cause: "c",
  errno: "e",
  hex: "x",
  mode: "m",
  name: "i",
  number: "n",
  path: "p",
  text: "t",
};
const placeholders = new Map(placeholderNames.map((name) => [letters[name], name]));

/** `{text}` becomes `{t`. */
export function packed(template: string): string {
  return template.replaceAll(/\{\{|\{(\w+)\}/g, (braces, name?: string) => {
    const placeholder = placeholderNames.find((known) => known === name);
    return placeholder ? `{${letters[placeholder]}` : braces;
  });
}

/** A template as the catalogue has it. */
export function unpacked(template: string): string {
  return template.replaceAll(/\{\{|\{(\w)/g, (braces, letter?: string) =>
    letter === undefined ? braces : `{${placeholders.get(letter) ?? "text"}}`,
  );
}

/** Where the placeholder that begins with the brace at `brace` ends; -1 when the brace is a literal one. */
export function endOfPacked(source: string, brace: number): number {
  return source.charCodeAt(brace + 1) === BRACE ? -1 : brace + 1;
}

const BRACE = 123;
