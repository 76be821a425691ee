import { gzipSync } from "node:zlib";
import { ownPart, sharedParts } from "../../lab/example/bundle.ts";
import { exampleFiles } from "../../lab/example/files.ts";
import type { ExampleFolder } from "../../lab/example/load.ts";
import { imageContents } from "../../lab/image/contents.ts";
import { sha256 } from "../../lab/image/formats/digest.ts";
import { writeTar } from "../../lab/image/formats/tar.ts";
import type { Tree } from "../../lab/image/formats/tree.ts";
import { loadArtifact, readLock } from "../../lab/image/image.ts";
import { projectRoot } from "../../root.ts";
import type { BuiltFile } from "../../schema/offline.ts";
import { imageDir } from "../data/lab.ts";

/** A `.tar.gz` that readers download as a part of bundles. */
export type PartArchive = { file: BuiltFile; bytes: Uint8Array };

/** The archives that a bundle is put together of. */
export type BundleParts = {
  /** The example's own files, in a folder of its name. */
  own: PartArchive;
  /** What it has in common with others, to be unpacked in that folder: the root file system first, then programs. */
  shared: PartArchive[];
};

type Shared = { tree: Tree; archive: PartArchive };

/**
 * The parts of an example's bundle.
 * @throws UserError when the lab image lacks one of them
 */
export async function bundleParts({ slug, example }: ExampleFolder): Promise<BundleParts> {
  const shared = await sharedOf(example.programs);
  const files = await exampleFiles(projectRoot, slug, example);
  const tree = ownPart(
    slug,
    files,
    shared.map((part) => part.tree),
  );
  const bytes = await compressed(tree);
  return {
    own: { file: described(`bundles/${slug}-files.tar.gz`, bytes), bytes },
    shared: shared.map(({ archive }) => archive),
  };
}

/** Every part that examples share, each once. */
export async function everySharedPart(examples: Iterable<ExampleFolder>): Promise<PartArchive[]> {
  const found = new Map<string, PartArchive>();
  for (const { example } of examples) {
    for (const { archive } of await sharedOf(example.programs)) found.set(archive.file.path, archive);
  }
  return [...found.values()];
}

/** By the programs that come with them. They are of the locked image, which a build does not change. */
const known = new Map<string, Promise<Shared[]>>();
const archives = new Map<string, Promise<PartArchive>>();

function sharedOf(programs: string[]): Promise<Shared[]> {
  const key = programs.join(" ");
  const shared = known.get(key) ?? readShared(programs);
  known.set(key, shared);
  return shared;
}

async function readShared(programs: string[]): Promise<Shared[]> {
  const contents = imageContents(await readLock(imageDir), (artifact) => loadArtifact(imageDir, artifact));
  const parts = [...(await sharedParts({ programs }, contents))];
  return Promise.all(
    parts.map(async ([name, tree]) => {
      const archive = archives.get(name) ?? namedByContent(name, tree);
      archives.set(name, archive);
      return { tree, archive: await archive };
    }),
  );
}

/** Under a name that changes with its content: a reader's own copy goes with every example of a site's edition. */
async function namedByContent(name: string, tree: Tree): Promise<PartArchive> {
  const bytes = await compressed(tree);
  return { file: described(`bundles/${name}-${sha256(bytes).slice(0, 12)}.tar.gz`, bytes), bytes };
}

async function compressed(tree: Tree): Promise<Uint8Array> {
  return gzipSync(await writeTar(tree), { level: 9 });
}

function described(path: string, bytes: Uint8Array): BuiltFile {
  return { path, size: bytes.length, sha256: sha256(bytes) };
}
