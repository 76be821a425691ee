/*
 * What of a block of code a translation may say in its own words: comments, and nothing else.
 */

/** How a comment begins, by the language that a block of code names. */
const comments: Record<string, RegExp> = {
  ...all(/(?:^|\s)#.*$/, [
    "bash",
    "conf",
    "dockerfile",
    "ini",
    "make",
    "python",
    "sh",
    "systemd",
    "toml",
    "yaml",
  ]),
  ...all(/(?:^|\s)\/\/.*$/, ["c", "go", "js", "jsonc", "rust", "ts"]),
};

function all(pattern: RegExp, languages: string[]): Record<string, RegExp> {
  return Object.fromEntries(languages.map((language) => [language, pattern]));
}

/** A line of code that a translation changes, and where it is in the block, 0 for the first. */
export type ChangedLine = { index: number; here: string; there: string };

/** The first line that is not the English one, apart from the words of a comment. */
export function changedLine(language: string, here: string, there: string): ChangedLine | undefined {
  const own = here.split("\n");
  const english = there.split("\n");
  for (let index = 0; index < Math.max(own.length, english.length); index++) {
    const [a = "", b = ""] = [own[index], english[index]];
    if (a !== b && codeOf(language, a) !== codeOf(language, b)) return { index, here: a, there: b };
    if ((own[index] === undefined) !== (english[index] === undefined)) return { index, here: a, there: b };
  }
  return undefined;
}

/** The comments of a block of code, whose facts are compared as those of prose are. */
export function commentsIn(language: string, text: string): string {
  return text
    .split("\n")
    .map((line) => line.slice(codeOf(language, line).length))
    .join("\n");
}

/** A line without its comment. What stands in quotes is none: a line of which that is not sure is taken whole. */
function codeOf(language: string, line: string): string {
  const start = Object.hasOwn(comments, language) ? line.search(comments[language] ?? /$^/) : -1;
  if (start === -1) return line;
  const code = line.slice(0, start);
  const quotes = code.replaceAll(/\\./g, "").match(/["'`]/g) ?? [];
  return quotes.length % 2 === 0 ? code.trimEnd() : line;
}
