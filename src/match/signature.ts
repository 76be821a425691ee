import { UserError } from "../schema/user-error.ts";
import { errnoTexts } from "../schema/vocabulary.ts";
import { ascending, indexOfSign } from "./ascending.ts";

/** What a placeholder stands for: any run of characters without those that `not` names, or one of the fixed `forms`. */
type Value = { kind: "run"; not: RegExp } | { kind: "form"; forms: string };

const placeholders: Record<string, Value> = {
  /** A file's path or name. */
  path: { kind: "run", not: /[\s"'`]/g },
  /** A container's id or a name. */
  name: { kind: "run", not: /[^\w.-]/g },
  number: { kind: "run", not: /\D/g },
  /** Anything on the same line. */
  text: { kind: "run", not: /\n/g },
  /** A file mode as `ls -l` prints it: type, permissions, and a sign for an ACL or an SELinux label. */
  mode: { kind: "form", forms: "[-bcdlps]?[rwxsStT-]{9}[.+@]?" },
  hex: { kind: "form", forms: "(?:0x)?[0-9a-f]{1,62}" },
  /** The text of an errno as strerror(3) has it; Go prints it in lower case. */
  errno: { kind: "form", forms: Object.values(errnoTexts).sort(byLength).join("|") },
};
/** No form is longer. */
const LONGEST_FORM = 64;

/** A signature, ready to match. */
export type CompiledSignature = {
  pattern: string;
  /** Literal parts, in order; between two of them stands a placeholder. Only the first and last can be empty. */
  literals: string[];
  /** One less than literals. */
  values: Value[];
  /** Characters that must match literally: how much a match says. */
  weight: number;
};

/** Where a signature matched: offsets into the text. */
export type SignatureMatch = { start: number; end: number };

/**
 * Compiles a signature's pattern: literal text with placeholders in braces (`{path}`); `{{` is a literal brace.
 * White space stands for any on the same line.
 * @throws UserError when it names an unknown placeholder, or nothing says where one ends
 */
export function compileSignature(pattern: string): CompiledSignature {
  const literals = [""];
  const values: Value[] = [];
  for (const part of pattern.replaceAll(/[^\S\n]+/g, " ").split(/(\{\{|\{[\w-]+\})/)) {
    const name = /^\{([\w-]+)\}$/.exec(part)?.[1];
    if (name === undefined) literals[literals.length - 1] += part === "{{" ? "{" : part;
    else {
      if (values.length > 0 && literals.at(-1) === "") {
        throw new UserError(
          `"${pattern}": nothing stands between {${name}} and the placeholder before it. Put the text there that does, or use one placeholder for both`,
        );
      }
      values.push(valueNamed(name, pattern));
      literals.push("");
    }
  }
  return { pattern, literals, values, weight: literals.join("").length };
}

function valueNamed(name: string, pattern: string): Value {
  const value = Object.hasOwn(placeholders, name) ? placeholders[name] : undefined;
  if (value) return value;
  const known = Object.keys(placeholders).map((key) => `{${key}}`);
  throw new UserError(
    `"${pattern}": unknown placeholder {${name}} (one of ${known.join(", ")}; {{ for a brace)`,
  );
}

/**
 * The first place where a signature matches a text (normalised: see normalise.ts), or undefined. Takes time in
 * proportion to the text, whatever it is. A pattern without literal text matches nothing.
 */
export function findSignature(signature: CompiledSignature, text: string): SignatureMatch | undefined {
  const anchor = signature.literals.find((literal) => literal !== "");
  if (anchor === undefined) return undefined;
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
function matchLine(signature: CompiledSignature, line: string): SignatureMatch | undefined {
  const { literals, values } = signature;
  const ends = values.map((value, index) => endFinder(value, literals[index + 1] ?? "", line));
  // A value before the first literal is looked for backwards from there.
  const lead = literals[0] === "" && values[0] ? startFinder(values[0], line) : undefined;
  const index = lead ? 1 : 0;
  const first = literals[index] ?? "";
  for (let start = line.indexOf(first); start !== -1; start = line.indexOf(first, start + 1)) {
    const begin = lead ? lead(start) : start;
    if (begin === undefined) continue;
    let end: number | undefined = start + first.length;
    for (let k = index; k < values.length && end !== undefined; k++) {
      const next: number | undefined = ends[k]?.(end);
      end = next === undefined ? undefined : next + (literals[k + 1] ?? "").length;
    }
    if (end !== undefined) return { start: begin, end };
  }
  return undefined;
}

/** From where a value begins (growing from call to call) to where it ends; undefined when there is none. */
type EndFinder = (from: number) => number | undefined;

function endFinder(value: Value, literal: string, line: string): EndFinder {
  const stop = value.kind === "run" ? ascending((from) => indexOfSign(line, value.not, from)) : undefined;
  if (literal === "") return endOfLast(value, line, stop);
  const after = ascending((from) => line.indexOf(literal, from));
  const whole = value.kind === "form" ? new RegExp(`^(?:${value.forms})$`, "i") : undefined;
  return (from) => {
    const next = after(from + 1);
    if (next === -1) return undefined;
    if (stop) {
      const end = stop(from);
      return end === -1 || end >= next ? next : undefined;
    }
    return next - from <= LONGEST_FORM && whole?.test(line.slice(from, next)) ? next : undefined;
  };
}

/** A value at the end of a signature goes on as far as it can, less what closes a quotation or sentence there. */
function endOfLast(value: Value, line: string, stop: ((from: number) => number) | undefined): EndFinder {
  if (value.kind === "form") {
    const form = new RegExp(`(?:${value.forms})(?![\\w-])`, "iy");
    return (from) => {
      form.lastIndex = from;
      return form.test(line) ? form.lastIndex : undefined;
    };
  }
  let known = { run: -1, end: -1 };
  return (from) => {
    const found = stop?.(from) ?? -1;
    const run = found === -1 ? line.length : found;
    // "12th" is no number.
    if (/\w/.test(line.charAt(run))) return undefined;
    if (known.run !== run) {
      let end = run;
      while (end > from && /["'`:;,.)\]}\s]/.test(line.charAt(end - 1))) end--;
      known = { run, end };
    }
    return known.end > from ? known.end : undefined;
  };
}

/** From where a value ends to where it begins; undefined when there is none. */
function startFinder(value: Value, line: string): (end: number) => number | undefined {
  const pattern = value.kind === "form" ? `\\b(?:${value.forms})$` : `(?:(?!${value.not.source}).)+$`;
  const ending = new RegExp(pattern, "i");
  return (end) => {
    const match = ending.exec(line.slice(Math.max(0, end - LONGEST_FORM), end));
    return match ? end - match[0].length : undefined;
  };
}

function byLength(a: string, b: string): number {
  return b.length - a.length;
}
