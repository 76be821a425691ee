import type { Part, Placeholder } from "../found.ts";

/** What a format can show: arguments by position and by name, as the source writes them. */
export type Shown = { positional: string[]; named: ReadonlyMap<string, string> };

/** What stands for a value that the source writes like this; thiserror knows more, from the fields' types. */
export type ValueFor = (written: string) => Placeholder;

const hole = /\{\{|\}\}|\{([^{}:]*)(?::([^{}]*))?\}/g;

/**
 * A format string of std::fmt as parts.
 * @param text the string's characters
 */
export function formatParts(text: string, shown: Shown, valueFor: ValueFor = described): Part[] {
  const parts: Part[] = [];
  let from = 0;
  let next = 0;
  for (const match of text.matchAll(hole)) {
    parts.push({ literal: text.slice(from, match.index) });
    from = match.index + match[0].length;
    const [whole, name = "", spec = ""] = match;
    if (whole === "{{" || whole === "}}") {
      parts.push({ literal: whole.slice(1) });
      continue;
    }
    const key = name.trim() === "" ? String(next++) : name.trim();
    const written = /^\d+$/.test(key)
      ? (shown.positional[Number(key)] ?? key)
      : (shown.named.get(key) ?? key);
    // The convention for constants, which another file may define.
    if (/^[A-Z][A-Z0-9_]+$/.test(written)) parts.push({ constant: written });
    else parts.push({ value: /[xXp]$/.test(spec) ? "hex" : valueFor(written) });
  }
  parts.push({ literal: text.slice(from) });
  return parts;
}

/** An argument by its name: an error is one that is called so. */
export function described(written: string): Placeholder {
  const name = written.replace(/\.(?:to_string|as_ref|clone)\(\)$/, "").replace(/^[&*]+/, "");
  return /(?:^|[._])(?:e|err|error|errors|source|cause)$/.test(name) ? "cause" : "text";
}
