import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { Language, type Node, Parser, type Tree } from "web-tree-sitter";

const require = createRequire(import.meta.url);

export type GrammarName = "go" | "c" | "rust";

const parsers = new Map<GrammarName, Promise<Parser>>();

/** Parses a piece of source beside a file (a macro's body); its nodes live as long as the file's. */
export type ParsePiece = (source: string) => Node;

/**
 * Parses a source file and hands the root of its syntax tree to `use`; nodes are of no use once that has returned.
 * @returns what `use` returns
 */
export async function withTree<Result>(
  grammar: GrammarName,
  source: string,
  use: (root: Node, parse: ParsePiece) => Result,
): Promise<Result> {
  const parser = await parserFor(grammar);
  const trees: Tree[] = [];
  const parse: ParsePiece = (piece) => {
    const tree = parser.parse(piece);
    if (!tree) throw new Error(`the ${grammar} grammar gave no tree`);
    trees.push(tree);
    return tree.rootNode;
  };
  try {
    return use(parse(source), parse);
  } finally {
    for (const tree of trees) tree.delete();
  }
}

function parserFor(grammar: GrammarName): Promise<Parser> {
  const known = parsers.get(grammar);
  if (known) return known;
  const loading = load(grammar);
  parsers.set(grammar, loading);
  return loading;
}

async function load(grammar: GrammarName): Promise<Parser> {
  await Parser.init();
  const parser = new Parser();
  const wasm = await readFile(require.resolve(`tree-sitter-${grammar}/tree-sitter-${grammar}.wasm`));
  return parser.setLanguage(await Language.load(wasm));
}

/** A node's named children. */
export function childrenOf(node: Node | null): Node[] {
  return node ? node.namedChildren.filter((child) => child.type !== "comment") : [];
}

/** Every node of these types below a node, in the order of the source. */
export function nodesOfType(node: Node, ...types: string[]): Node[] {
  return node.descendantsOfType(types).filter((found) => found !== null);
}
