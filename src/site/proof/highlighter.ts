import { createCssVariablesTheme, createHighlighterCore, type HighlighterCore } from "shiki/core";
import { createOnigurumaEngine } from "shiki/engine/oniguruma";
import { classFor, codeHighlighting, noTimeLimit } from "./code.ts";

/** The languages of an example's files and commands. Code fences in prose may be in others: Astro highlights those. */
export type Language = "json" | "sh";

/** A piece of code, and the class that its colour comes with; undefined where it has none. */
export type Piece = { readonly text: string; readonly class: string | undefined };

let made: Promise<HighlighterCore> | undefined;

/** Made once a build, with no more languages than it needs: pages are drawn by the hundred. */
function highlighter(): Promise<HighlighterCore> {
  made ??= createHighlighterCore({
    themes: [createCssVariablesTheme({ name: codeHighlighting.theme, variablePrefix: "--astro-code-" })],
    langs: [import("shiki/langs/json.mjs"), import("shiki/langs/shellscript.mjs")],
    engine: createOnigurumaEngine(import("shiki/wasm")),
  });
  return made;
}

const files = new Map<string, Promise<string>>();

/** A file as HTML, with the classes of code fences. Each language's page shows the same files: made once. */
export function fileHtml(code: string, lang: Language): Promise<string> {
  const key = `${lang} ${code}`;
  const html = files.get(key) ?? toHtml(code, lang);
  files.set(key, html);
  return html;
}

async function toHtml(code: string, lang: Language): Promise<string> {
  const { theme, transformers } = codeHighlighting;
  const languageOfFile = {
    pre(node: { properties: Record<string, unknown> }) {
      node.properties["dataLanguage"] = lang;
    },
  };
  return (await highlighter()).codeToHtml(code, {
    lang,
    theme,
    transformers: [languageOfFile, ...transformers],
  });
}

const commands = new Map<string, Promise<readonly Piece[]>>();

/**
 * A shell command in pieces, which together are the command: with the lines that it goes on for, and as few as differ
 * in colour. Recordings of all releases have the same commands: taken apart once.
 */
export function commandPieces(command: string): Promise<readonly Piece[]> {
  const pieces = commands.get(command) ?? toPieces(command);
  commands.set(command, pieces);
  return pieces;
}

async function toPieces(command: string): Promise<Piece[]> {
  const options = { lang: "sh", theme: codeHighlighting.theme, tokenizeTimeLimit: noTimeLimit };
  const lines = (await highlighter()).codeToTokensBase(command, options);
  const pieces: { text: string; class: string | undefined }[] = [];
  const add = (text: string, colour: string | undefined) => {
    const last = pieces.at(-1);
    // What is blank has no colour of its own.
    if (last && (last.class === colour || text.trim() === "")) last.text += text;
    else pieces.push({ text, class: colour });
  };
  for (const [i, line] of lines.entries()) {
    if (i > 0) add("\n", undefined);
    for (const { content, color } of line) add(content, classFor(color));
  }
  return pieces;
}
