import { UserError } from "../errors/user-error.ts";
import { endOfPlaceholder, isTokenCode } from "./tokens.ts";

/** What a placeholder can stand for; see values.ts for what each accepts. */
export const placeholderNames = ["path", "name", "number", "hex", "mode", "errno", "text", "cause"] as const;
export type PlaceholderName = (typeof placeholderNames)[number];

/** A signature or message template, taken apart. */
export type Pattern = {
  /** As it was written. */
  source: string;
  /** Literal parts, in order; between two of them stands a placeholder. Only the first and last can be empty. */
  literals: string[];
  /** One less than literals. */
  values: PlaceholderName[];
};

/**
 * Takes a pattern apart: literal text with placeholders in braces (`{path}`); `{{` is a literal brace. White space
 * stands for any on the same line.
 * @throws UserError when it names an unknown placeholder, or nothing says where one ends
 */
export function parsePattern(source: string): Pattern {
  const literals: string[] = [];
  const values: PlaceholderName[] = [];
  let literal = "";
  let from = 0;
  for (let brace = source.indexOf("{"); brace !== -1; brace = source.indexOf("{", from)) {
    literal += source.slice(from, brace);
    const close = endOfPlaceholder(source, brace);
    if (close !== -1) {
      const name = source.slice(brace + 1, close);
      if (values.length > 0 && literal === "") throw adjacent(source, name);
      values.push(placeholderNamed(name, source));
      literals.push(literal);
      literal = "";
      from = close + 1;
    } else {
      literal += "{";
      from = brace + (source[brace + 1] === "{" ? 2 : 1);
    }
  }
  literals.push(literal + source.slice(from));
  return { source, literals: literals.map(oneBlank), values };
}

/** A pattern's words: a blank in place of each placeholder. */
export function withoutPlaceholders(source: string): string {
  return source.replaceAll(/\{[a-z]+\}/g, " ");
}

/** Where a token of a pattern's literal text (see tokens.ts) stands: in which literal, and how far into it. */
export function locateToken(pattern: Pattern, token: number): { literal: number; offset: number } {
  let count = 0;
  for (const [literal, text] of pattern.literals.entries()) {
    let inToken = false;
    for (let offset = 0; offset < text.length; offset++) {
      const before = inToken;
      inToken = isTokenCode(text.charCodeAt(offset));
      if (inToken && !before && count++ === token) return { literal, offset };
    }
  }
  return { literal: 0, offset: 0 };
}

function oneBlank(literal: string): string {
  return /[^\S ]| {2}/.test(literal) ? literal.replaceAll(/[^\S\n]+/g, " ") : literal;
}

function placeholderNamed(name: string, source: string): PlaceholderName {
  const found = placeholderNames.find((known) => known === name);
  if (found) return found;
  const known = placeholderNames.map((key) => `{${key}}`);
  throw new UserError(
    `"${source}": unknown placeholder {${name}} (one of ${known.join(", ")}; {{ for a brace)`,
  );
}

function adjacent(source: string, name: string): UserError {
  return new UserError(
    `"${source}": nothing stands between {${name}} and the placeholder before it. Put the text there that does, or use one placeholder for both`,
  );
}
