import { readdir, readFile, stat } from "node:fs/promises";
import path from "node:path";
import { UserError } from "../../errors/user-error.ts";
import { type Json, linesOfJson, parseJson } from "../../files/json.ts";
import type { Example } from "../../schema/example.ts";
import { sha256 } from "../image/formats/digest.ts";
import { addEntry, type Tree } from "../image/formats/tree.ts";
import { mergePatch, resolveShared } from "./config.ts";
import { lostSources, type Slip, unknownFields } from "./slips.ts";

const SHARED = path.join("examples", "_shared");

/**
 * The files of an example's bundle that stand in the repository, by path in the bundle: `steps.sh`, `config.json`,
 * `<name>/config.json` for each `bundles/<name>.json`, all below `files/`, and the shared files that it names.
 * The root file system's common part and programs come from the lab image (see bundle.ts).
 * @throws UserError naming the file that is missing or not JSON, and slips in it that no runtime would complain of
 */
export async function exampleFiles(root: string, slug: string, example: Example): Promise<Tree> {
  const folder = path.join("examples", slug);
  const tree: Tree = new Map();
  addFile(tree, "steps.sh", await read(root, path.join(folder, "steps.sh")), 0o755);
  const base = await readJsonFile(root, path.join(SHARED, "config.json"));
  const patch = await readPatch(root, path.join(folder, "config.json"));
  const config = merge(base, patch, path.join(folder, "config.json"));
  addFile(tree, "config.json", toJson(config));
  const carried = await carriedPaths(root, folder, example);
  for (const file of await filesBelow(path.join(root, folder, "bundles"))) {
    const source = path.join(folder, "bundles", file);
    const variant = merge(config, await readPatch(root, source), source);
    refuse(lostSources(variant, path.basename(file, ".json"), carried), source, await readText(root, source));
    // The bundles of one example share a root file system, a folder above them.
    const rooted = mergePatch(variant, { root: { path: "../rootfs" } });
    addFile(tree, `${path.basename(file, ".json")}/config.json`, toJson(rooted));
  }
  for (const file of await filesBelow(path.join(root, folder, "files"))) {
    await addFromDisk(tree, file, path.join(root, folder, "files", file));
  }
  for (const [target, file] of Object.entries(example.shared)) {
    const source = path.join(root, SHARED, file);
    await addFromDisk(tree, target, source).catch(() => {
      throw new UserError(`${folder}/example.json: shared file ${file} is not in ${SHARED}/`);
    });
  }
  setModes(tree, example.modes, folder);
  return tree;
}

/** Digest of a tree: every path, mode and content counts. */
export function treeDigest(tree: Tree): string {
  const lines = [...tree].map(([name, entry]) =>
    entry.type === "file"
      ? `${name} ${entry.mode.toString(8)} ${sha256(entry.content)}`
      : `${name} ${entry.type} ${entry.type === "symlink" ? entry.target : entry.mode.toString(8)}`,
  );
  return sha256(new TextEncoder().encode(lines.sort().join("\n")));
}

function setModes(tree: Tree, modes: Record<string, string>, folder: string): void {
  for (const [name, mode] of Object.entries(modes)) {
    const entry = tree.get(name);
    if (entry?.type !== "file" && entry?.type !== "directory") {
      throw new UserError(
        `${folder}/example.json: modes names "${name}", which is not below ${folder}/files/`,
      );
    }
    entry.mode = Number.parseInt(mode, 8);
  }
}

async function addFromDisk(tree: Tree, name: string, file: string): Promise<void> {
  const executable = ((await stat(file)).mode & 0o111) !== 0;
  addFile(tree, name, await readFile(file), executable ? 0o755 : 0o644);
}

function addFile(tree: Tree, name: string, content: Uint8Array, mode = 0o644): void {
  addEntry(tree, name.split(path.sep).join("/"), { type: "file", mode, content });
}

/** mergePatch, naming the patch's file when it can't be applied. */
function merge(target: Json, patch: Json, file: string): Json {
  try {
    return mergePatch(target, patch);
  } catch (error) {
    throw error instanceof UserError ? new UserError(`${file}: ${error.message}`) : error;
  }
}

/** Whether an example brings a file, or a folder with files in it, by its path in the bundle. */
export async function carriedPaths(
  root: string,
  folder: string,
  { shared }: Pick<Example, "shared">,
): Promise<(path: string) => boolean> {
  const files = [...(await filesBelow(path.join(root, folder, "files"))), ...Object.keys(shared)];
  return (wanted) => {
    const plain = path.posix.normalize(wanted).replace(/\/$/, "");
    return files.some((file) => file === plain || file.startsWith(`${plain}/`));
  };
}

async function readPatch(root: string, file: string): Promise<Json> {
  const patch = await readJsonFile(root, file);
  refuse(unknownFields(patch), file, await readText(root, file));
  return resolveShared(patch, (name) => readJsonFile(root, path.join(SHARED, name)));
}

/** @throws UserError listing slips, if there are any */
function refuse(slips: Slip[], file: string, text: string): void {
  if (slips.length === 0) return;
  const lineOf = linesOfJson(text);
  throw new UserError(slips.map((slip) => `${file}:${lineOf(slip.path)}: ${slip.problem}`).join("\n"));
}

async function readJsonFile(root: string, file: string): Promise<Json> {
  return parseJson(await readText(root, file), file);
}

async function readText(root: string, file: string): Promise<string> {
  return new TextDecoder().decode(await read(root, file));
}

async function read(root: string, file: string): Promise<Uint8Array> {
  return readFile(path.join(root, file)).catch(() => {
    throw new UserError(`${file}: is missing`);
  });
}

/** Paths of all files below a folder, sorted; none when the folder is not there. */
async function filesBelow(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => []);
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name)))
    .sort();
}

function toJson(value: Json): Uint8Array {
  return new TextEncoder().encode(`${JSON.stringify(value, null, 2)}\n`);
}
