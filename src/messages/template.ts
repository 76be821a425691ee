import type { Part, Placeholder } from "./found.ts";

/** What a text is made of once every constant is resolved. */
export type ResolvedPart = Exclude<Part, { constant: string }>;

/**
 * The templates of a text, one for each of its lines that says something: white space collapsed, braces doubled,
 * placeholders with nothing between them become one.
 */
export function templatesOf(parts: ResolvedPart[]): string[] {
  return linesOf(parts)
    .map(joined)
    .filter(({ words }) => /\p{L}{3}/u.test(words))
    .map(({ template }) => template);
}

/** Splits a text at the line breaks of its literal parts. */
function linesOf(parts: ResolvedPart[]): ResolvedPart[][] {
  const lines: ResolvedPart[][] = [[]];
  for (const part of parts) {
    if ("value" in part) {
      lines.at(-1)?.push(part);
      continue;
    }
    for (const [index, literal] of part.literal.split(/[\r\n]+/).entries()) {
      if (index > 0) lines.push([]);
      if (literal !== "") lines.at(-1)?.push({ literal });
    }
  }
  return lines;
}

function joined(parts: ResolvedPart[]): { template: string; words: string } {
  const literals = [""];
  const values: Placeholder[] = [];
  for (const part of parts) {
    if ("literal" in part) literals[literals.length - 1] += part.literal;
    else if (values.length > 0 && literals.at(-1) === "") values[values.length - 1] = "text";
    else {
      values.push(part.value);
      literals.push("");
    }
  }
  const template = literals
    .map((literal, index) => {
      const value = values[index];
      return literal.replaceAll("{", "{{") + (value ? `{${value}}` : "");
    })
    .join("")
    // Terminal colours are not part of what people paste.
    // biome-ignore lint/suspicious/noControlCharactersInRegex: ANSI escapes begin with one
    .replaceAll(/\x1b\[[\d;]*m/g, "")
    // biome-ignore lint/suspicious/noControlCharactersInRegex: bytes that no terminal shows
    .replaceAll(/[\s\0-\x1f]+/g, " ")
    .trim()
    // A level in front says no more than a message's kind.
    .replace(/^(?:FATAL|ERROR|WARN|WARNING): /, "");
  return { template, words: literals.join(" ") };
}
