import { UserError } from "../schema/user-error.ts";
import { errnoTexts } from "../schema/vocabulary.ts";

/** What a placeholder in a signature may stand for. */
const placeholders: Record<string, RegExp> = {
  /** A file's path or name. */
  path: /^[^\s"'`]+$/,
  /** A container's id or a name. */
  name: /^[\w.-]+$/,
  number: /^\d+$/,
  /** A file mode as `ls -l` prints it. */
  mode: /^[rwxsStT-]{9,10}$/,
  hex: /^(?:0x)?[0-9a-f]+$/,
  /** The text of an errno as strerror(3) has it; Go prints it in lower case. */
  errno: new RegExp(`^(?:${Object.values(errnoTexts).join("|")})$`, "i"),
  /** Anything on the same line. */
  text: /^[^\n]+$/,
};

/** A signature, ready to match. */
export type CompiledSignature = {
  pattern: string;
  /** Literal parts, in order; between two of them stands a placeholder. Only the first and last can be empty. */
  literals: string[];
  /** One less than literals. */
  values: RegExp[];
  /** Characters that must match literally: how much a match says. */
  weight: number;
};

/** Where a signature matched: offsets into the text. */
export type SignatureMatch = { start: number; end: number };

/**
 * Compiles a signature's pattern: literal text with placeholders in braces (`{path}`); `{{` is a literal brace.
 * @throws UserError when it names an unknown placeholder
 */
export function compileSignature(pattern: string): CompiledSignature {
  const literals = [""];
  const values: RegExp[] = [];
  for (const part of pattern.split(/(\{\{|\{[a-z]+\})/)) {
    const name = /^\{([a-z]+)\}$/.exec(part)?.[1];
    if (name === undefined) literals[literals.length - 1] += part === "{{" ? "{" : part;
    else {
      const value = placeholders[name];
      if (!value) {
        const known = Object.keys(placeholders).map((key) => `{${key}}`);
        throw new UserError(
          `"${pattern}": unknown placeholder {${name}} (one of ${known.join(", ")}; {{ for a brace)`,
        );
      }
      values.push(value);
      literals.push("");
    }
  }
  const weight = literals.join("").length;
  return { pattern, literals, values, weight };
}

/** The first place where a signature matches a text (normalised: see normalise.ts), or undefined. */
export function findSignature(signature: CompiledSignature, text: string): SignatureMatch | undefined {
  const anchor = signature.literals.find((literal) => literal !== "") ?? "";
  for (const line of linesWith(text, anchor)) {
    const match = matchLine(signature, line.text);
    if (match) return { start: line.start + match.start, end: line.start + match.end };
  }
  return undefined;
}

function* linesWith(text: string, anchor: string): Generator<{ text: string; start: number }> {
  let at = text.indexOf(anchor);
  while (at !== -1) {
    const start = text.lastIndexOf("\n", at) + 1;
    const newline = text.indexOf("\n", at);
    const end = newline === -1 ? text.length : newline;
    yield { text: text.slice(start, end), start };
    at = newline === -1 ? -1 : text.indexOf(anchor, newline);
  }
}

/** Literals must follow one another in order, with a fitting value between each two. */
function matchLine({ literals, values }: CompiledSignature, line: string): SignatureMatch | undefined {
  const [first = "", ...rest] = literals;
  for (let start = line.indexOf(first); start !== -1; start = line.indexOf(first, start + 1)) {
    let position = start + first.length;
    const fits = rest.every((literal, index) => {
      const next = literal === "" ? endOfValue(line, position) : line.indexOf(literal, position + 1);
      if (next === -1 || !values[index]?.test(line.slice(position, next))) return false;
      position = next + literal.length;
      return true;
    });
    if (fits) return { start, end: position };
    if (first === "") return undefined;
  }
  return undefined;
}

/** A value at the end of a signature goes on to the end of the line, less what closes a quotation there. */
function endOfValue(line: string, position: number): number {
  const tail = /["'`:;,.)\]\s]*$/.exec(line.slice(position));
  return position + (tail?.index ?? 0);
}
