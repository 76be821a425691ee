/**
 * Proves that what an author reads in a file is what is in it:
 * 1. files of `content/` and `examples/` are files, not symbolic links to others;
 * 2. they are UTF-8 with LF line ends, without characters that show nothing, look like a space or turn the direction of
 *    text; nor do the escapes of JSON, YAML and MDX say such characters;
 * 3. a file of an example whose bytes are the fault itself says so in `oddBytes`, and still is odd.
 */

import { isAscii } from "node:buffer";
import type { Content } from "../content/content.ts";
import { mdxOf } from "../content/mdx.ts";
import type { Check } from "./check.ts";
import { pagesOf, textsIn } from "./fields.ts";
import { readSources, type Source, sourcesOf } from "./sources.ts";

export const characters: Check = {
  name: "characters",
  about:
    "Files of articles and examples are plain UTF-8 text with no hidden character, and no symbolic links to something else.",
  run: async (content) => {
    const excused = excusedFiles(content);
    const sources = await sourcesOf(content);
    const there = new Set(sources.map(({ file }) => file));
    const odd = new Map(sources.map((source) => [source.file, fileProblems(source)]));
    return [
      ...sources.flatMap((source) => {
        const found = odd.get(source.file) ?? [];
        const excuse = "kind" in source ? undefined : excused.get(source.file);
        if (excuse === undefined) return found;
        return found.length > 0 ? [] : [`${excuse} is plain text. Take it out of "oddBytes".`];
      }),
      ...[...excused]
        .filter(([file]) => !there.has(file))
        .map(([, excuse]) => `${excuse} is not there. Take it out of "oddBytes".`),
      ...escaped(content, sources, (file) => (odd.get(file) ?? []).length > 0),
    ];
  },
};

/**
 * The same of a project whose content can't be read, for which such a character can be the reason. What examples put into
 * a container is left out: which of it may be odd is not known.
 */
export async function hiddenIn(root: string): Promise<string[]> {
  const sources = await readSources(root);
  return sources.filter(({ file }) => !/^examples\/[^/]+\/files\//.test(file)).flatMap(fileProblems);
}

/** The files that may be odd, with how a message begins that this is wrong. */
function excusedFiles({ examples }: Content): Map<string, string> {
  return new Map(
    examples.flatMap(({ folder, example }) =>
      Object.keys(example.oddBytes).map((name): [string, string] => [
        `${folder}/files/${name}`,
        `${folder}/example.json: files/${name}`,
      ]),
    ),
  );
}

/**
 * Characters that show nothing or something else than they are: controls but tab and line end, what turns the direction
 * of text or has no width, blanks that are no space, private use, and the mark of a failed conversion.
 */
const hidden =
  /[[\p{Cc}\p{Cf}\p{Co}\p{Cs}\p{Zl}\p{Zp}\p{Zs}\p{Default_Ignorable_Code_Point}\uFFFD]--[\n\t ]]/gv;

/** What is wrong with a file's name and bytes. */
function fileProblems(source: Source): string[] {
  return [...nameProblems(source.file), ...byteProblems(source)];
}

/** What is hidden among the characters of ASCII; most files have no others, and so are soon read. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is looked for.
const asciiControl = /[\0-\x08\x0B-\x1F\x7F]/;

function nameProblems(file: string): string[] {
  return oddIn(file).map(
    ({ character }) => `${JSON.stringify(file)}: its name has ${told(character)}. Rename it.`,
  );
}

function byteProblems(source: Source): string[] {
  const { file } = source;
  if ("kind" in source) {
    return [`${file}:1:1: is a ${source.kind}. Put the file itself here, or use the one that there is.`];
  }
  const { bytes } = source;
  if (isAscii(bytes) && !asciiControl.test(bytes.toString("latin1")) && !bytes.includes("\\u")) return [];
  const text = bytes.toString("utf8");
  if (text.includes("\uFFFD") && !Buffer.from(text).equals(bytes)) return [notUtf8(file, bytes, text)];
  const escapes = file.endsWith(".json") ? escapedIn(text) : [];
  return [...firstOfEach([...oddIn(text), ...escapes])].map(
    ({ character, index, more }) =>
      `${file}:${placeIn(text, index)}: ${told(character)}${more > 0 ? `, and ${more} more of them` : ""}. ${remedyFor(character)}`,
  );
}

type Odd = { character: string; index: number };

function oddIn(text: string): Odd[] {
  return [...text.matchAll(hidden)].map(({ 0: character, index }) => ({ character, index }));
}

/** What the escapes of a JSON text say: `\u202e`. Control characters apart, which an escape shows. */
function escapedIn(text: string): Odd[] {
  return [...text.matchAll(/\\(?:u([0-9a-f]{4})|.)/gi)].flatMap(({ 1: hex, index }) => {
    const character = hex === undefined ? "" : String.fromCharCode(Number.parseInt(hex, 16));
    return isHiddenByEscape(character) ? [{ character, index }] : [];
  });
}

function isHiddenByEscape(character: string): boolean {
  return character.search(hidden) !== -1 && !/[\p{Cc}\p{Cs}]/u.test(character);
}

/** Characters that a page's fields and text have only by way of an escape: `"\u202e"`, `&#x202e;`. */
function escaped(content: Content, sources: Source[], isOdd: (file: string) => boolean): string[] {
  const withEscapes = new Set(
    sources
      .filter(({ file }) => file.endsWith(".mdx"))
      .filter((source) => "bytes" in source && /\\[NLPUux_]|&[#\w]/.test(source.bytes.toString("utf8")))
      .map(({ file }) => file),
  );
  return pagesOf(content)
    .filter(({ page }) => withEscapes.has(page.file) && !isOdd(page.file))
    .flatMap(({ page, fields }) => [
      ...textsIn(fields).flatMap(({ path, text }) => saysHidden(text, () => page.at(path))),
      ...mdxOf(page).nodes.flatMap(({ node, line }) =>
        node.type === "text" ? saysHidden(node.value, () => `${page.file}:${line}`) : [],
      ),
    ]);
}

function saysHidden(text: string, where: () => string): string[] {
  const odd = oddIn(text).find(({ character }) => isHiddenByEscape(character));
  return odd === undefined ? [] : [`${where()}: ${told(odd.character)}. ${remedyFor(odd.character)}`];
}

/** The first of each character, with how many more there are. */
function firstOfEach(odd: Odd[]): (Odd & { more: number })[] {
  const firsts = new Map<string, Odd & { more: number }>();
  for (const one of odd) {
    const first = firsts.get(one.character);
    if (first) first.more++;
    else firsts.set(one.character, { ...one, more: 0 });
  }
  return [...firsts.values()];
}

/** Line and column of a place in a text, both from 1. */
function placeIn(text: string, index: number): string {
  const before = text.slice(0, index);
  const line = before.split("\n").length;
  return `${line}:${[...before.slice(before.lastIndexOf("\n") + 1)].length + 1}`;
}

function notUtf8(file: string, bytes: Buffer, text: string): string {
  const read = Buffer.from(text);
  const at = bytes.findIndex((byte, i) => byte !== read[i]);
  const hex = bytes[at]?.toString(16).toUpperCase().padStart(2, "0");
  return `${file}:${placeIn(bytes.toString("utf8", 0, at), Number.POSITIVE_INFINITY)}: byte 0x${hex} is no UTF-8. Save the file as UTF-8.`;
}

function told(character: string): string {
  const code = (character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0");
  return `U+${code}, ${whatIs(character)}`;
}

function whatIs(character: string): string {
  if (character === "\r") return "a carriage return";
  if (character === "\uFEFF") return "a byte order mark";
  if (character === "\uFFFD") return "the mark of a character that was lost";
  if (/[\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]/.test(character))
    return "which turns the direction of text";
  if (/\p{Cc}/u.test(character)) return "a control character";
  if (/[\p{Zs}\p{Zl}\p{Zp}]/u.test(character)) return "a blank that is no space";
  if (/\p{Co}/u.test(character)) return "which no standard defines";
  return "which nobody sees";
}

function remedyFor(character: string): string {
  if (character === "\r") return "Save the file with LF line ends.";
  if (character === "\uFEFF") return "Save the file as UTF-8 without it.";
  if (character === "\uFFFD") return "Write the character that was there.";
  if (/\p{Zs}/u.test(character)) return "Write a space.";
  return "Take it out.";
}
