import type { Node } from "web-tree-sitter";

/** The characters of a string literal, raw or not; undefined for any other node. */
export function literalText(node: Node | undefined | null): string | undefined {
  if (node?.type === "raw_string_literal") return node.text.replace(/^b?r#*"/, "").replace(/"#*$/, "");
  if (node?.type !== "string_literal") return undefined;
  return decode(node.text.slice(node.text.indexOf('"') + 1, -1));
}

const escapes: Record<string, string> = { n: "\n", t: "\t", r: "\r", "0": "" };

function decode(inner: string): string {
  return inner.replaceAll(
    /\\(?:\r?\n\s*|x([0-9a-fA-F]{2})|u\{([0-9a-fA-F_]+)\}|(.))/g,
    (_all, hex?: string, unicode?: string, other?: string) => {
      const code = hex ?? unicode?.replaceAll("_", "");
      if (code !== undefined) return String.fromCodePoint(Number.parseInt(code, 16));
      // A line that ends in a backslash goes on with the next one's first word.
      return other === undefined ? "" : (escapes[other] ?? other);
    },
  );
}
