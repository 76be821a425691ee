import { createRequire } from "node:module";
import { Language, type Node, Parser } from "web-tree-sitter";

let ready: Promise<Parser> | undefined;

/**
 * The syntax tree of a C source, handed to `read`; the tree lives only as long as `read` runs.
 * @returns what `read` returns
 */
export async function withCTree<T>(source: string, read: (root: Node, parse: ParseC) => T): Promise<T> {
  ready ??= load();
  const parser = await ready;
  const trees: { delete(): void }[] = [];
  const parse: ParseC = (text) => {
    const tree = parser.parse(text);
    if (!tree) throw new Error("the C grammar was not set");
    trees.push(tree);
    return tree.rootNode;
  };
  try {
    return read(parse(source), parse);
  } finally {
    for (const tree of trees) tree.delete();
  }
}

/** Parses a further piece of C (a macro's body) beside the source; its tree lives as long as the source's. */
export type ParseC = (text: string) => Node;

async function load(): Promise<Parser> {
  await Parser.init();
  const grammar = createRequire(import.meta.url).resolve("tree-sitter-c/tree-sitter-c.wasm");
  const parser = new Parser();
  parser.setLanguage(await Language.load(grammar));
  return parser;
}
