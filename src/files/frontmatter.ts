import { isCollection, isNode, LineCounter, parseDocument } from "yaml";
import { UserError } from "../errors/user-error.ts";

/** An MDX file taken apart. */
export type FrontmatterFile = {
  data: unknown;
  body: string;
  /** The line in the file of the value at a path of the frontmatter, or of the nearest parent that is there. */
  lineOf: (path: PropertyKey[]) => number;
};

/**
 * Splits a file into its YAML frontmatter and the text below it.
 * @throws UserError naming file and line when there is none or it is not YAML
 */
export function splitFrontmatter(source: string, file: string): FrontmatterFile {
  // Some editors begin a file with a byte order mark and end its lines with CR LF.
  const text = source.replace(/^\uFEFF/, "").replaceAll("\r\n", "\n");
  const match = /^---\n(.*?)\n---(?:\n|$)/s.exec(text);
  if (!match)
    throw new UserError(`${file}:1: has no frontmatter. Begin the file with --- and end the fields with ---`);
  const lines = new LineCounter();
  const document = parseDocument(match[1] ?? "", { lineCounter: lines });
  const problem = document.errors[0];
  if (problem) {
    const line = problem.linePos?.[0].line ?? 1;
    // The library counts lines from the frontmatter's own first one.
    const what = problem.message.split("\n")[0]?.replace(/ at line \d+, column \d+:$/, "");
    throw new UserError(
      `${file}:${line + 1}: the frontmatter is not YAML: ${what}. Put a value that holds ": " or " #" in quotation marks`,
    );
  }
  const lineOf = (path: PropertyKey[]): number => {
    for (let depth = path.length; depth > 0; depth--) {
      const parent: unknown =
        depth === 1 ? document.contents : document.getIn(path.slice(0, depth - 1), true);
      const line = lineOfKey(parent, path[depth - 1], lines);
      if (line !== undefined) return line + 1;
    }
    return 1;
  };
  return { data: document.toJS(), body: text.slice(match[0].length), lineOf };
}

function lineOfKey(parent: unknown, key: PropertyKey | undefined, lines: LineCounter): number | undefined {
  if (!isCollection(parent)) return undefined;
  for (const [index, item] of parent.items.entries()) {
    const node: unknown = typeof item === "object" && item !== null && "key" in item ? item.key : item;
    const name: unknown =
      typeof item === "object" && item !== null && "key" in item ? String(item.key) : index;
    if (name === key && isNode(node) && node.range) return lines.linePos(node.range[0]).line;
  }
  return undefined;
}
