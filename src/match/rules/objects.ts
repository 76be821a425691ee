import type { RuleKey } from "../../schema/rule-keys.ts";
import { parsePattern } from "../pattern.ts";

/** What each placeholder of a path can stand for. */
const stands: Record<string, string> = {
  path: "[^\\s\"'`]+?",
  name: "[\\w.-]+?",
  number: "\\d+",
  hex: "(?:0x)?[0-9a-f]+",
};
const anything = ".*?";

const compiled = new Map<string, { whole: RegExp; literal: number }>();

/** A path's pattern, and how many letters of it are its own. */
function compile(pattern: string): { whole: RegExp; literal: number } {
  const known = compiled.get(pattern);
  if (known) return known;
  const { literals, values } = parsePattern(pattern);
  const source = literals
    .map((literal, i) => {
      const value = values[i];
      return (
        literal.replaceAll(/[\\^$.*+?()[\]{}|/]/g, "\\$&") +
        (value === undefined ? "" : (stands[value] ?? anything))
      );
    })
    .join("");
  const made = { whole: new RegExp(`^(?:${source})$`, "i"), literal: literals.join("").length };
  compiled.set(pattern, made);
  return made;
}

/** How a rule's object is in a message: the value that is one, and how many letters of the pattern say so. */
export type ObjectFound = { path: string; letters: number };

/**
 * Whether one of the values of a message is what a rule is about.
 * @param values the likeliest first
 * @returns the value that fits the pattern which says most; undefined when none is
 */
export function objectIn({ object }: RuleKey, values: readonly string[]): ObjectFound | undefined {
  const found = (object?.paths ?? []).flatMap((pattern) => {
    const { whole, literal } = compile(pattern);
    const path = values.find((value) => whole.test(value));
    return path === undefined ? [] : [{ path, letters: literal }];
  });
  return found.sort((a, b) => b.letters - a.letters)[0];
}

/** A sysctl by its name is a file. */
const sysctl = /\bsysctl (?:key )?"?((?:net|kernel|vm|fs|user|dev|abi)(?:\.[\w-]+)+)"?/g;
const quotedOrPath = /["'`](?<quoted>[^"'`\n]+)["'`]|(?<path>(?:\.{0,2}\/)[^\s"'`,;)]*)/g;

/** What a text quotes, and what looks like a path in it, in their order. */
export function namedIn(text: string): string[] {
  return [
    ...text
      .replaceAll(sysctl, (_, key: string) => `/proc/sys/${key.replaceAll(".", "/")} `)
      .matchAll(quotedOrPath),
  ]
    .map(({ groups = {} }) => (groups["quoted"] ?? groups["path"] ?? "").replace(/[:.]+$/, ""))
    .filter((name) => name.length > 1);
}
