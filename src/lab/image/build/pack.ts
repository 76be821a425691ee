import { basename } from "node:path";
import { UserError } from "../../../errors/user-error.ts";
import type { PackageRef } from "../../../schema/lab-lock.ts";
import { findFile } from "../debian/deb.ts";
import type { Takings } from "../debian/takings.ts";
import { readElf } from "../formats/elf.ts";
import { addEntry, type Tree } from "../formats/tree.ts";
import type { ProgramRecipe, RuntimeRecipe } from "../recipe.ts";

/** Where a pack's files come from. */
export type Packages = Pick<Takings, "take" | "files">;

const loader = "ld-linux.so.2";
const libraryFolder = "usr/lib/i386-linux-gnu";

/** What every runtime needs of its C library's package; neither needs anything else. */
const libcFiles = [`${libraryFolder}/libc.so.6`, `usr/lib/${loader}`];

/**
 * The C library that the runtimes of a suite share, as a tree for the guest's `/`: each file where Debian has it
 * (usr-merged).
 * @throws UserError when the package does not have it
 */
export async function libcTree(libc: PackageRef, packages: Packages): Promise<Tree> {
  const tree: Tree = new Map();
  for (const path of libcFiles) {
    addEntry(tree, path, { type: "file", mode: 0o755, content: await packages.take(libc, path) });
  }
  return tree;
}

/**
 * A runtime release without its C library, as a tree for the guest's `/`: every file byte for byte Debian's, where
 * Debian has it (usr-merged).
 * @throws UserError when a library that it needs is in none of the recipe's packages
 */
export async function runtimeTree(recipe: RuntimeRecipe, packages: Packages): Promise<Tree> {
  const tree: Tree = new Map();
  const what = `${recipe.runtime} ${recipe.version}`;
  const linked = { ...recipe, libraries: [recipe.libc, ...recipe.libraries] };
  const { binary, libraries } = await linkedFiles(
    what,
    linked,
    packages,
    libcFiles.map((path) => basename(path)),
  );
  addEntry(tree, recipe.binary, { type: "file", mode: 0o755, content: binary });
  for (const [soname, content] of libraries) {
    addEntry(tree, `${libraryFolder}/${soname}`, { type: "file", mode: 0o755, content });
  }
  return tree;
}

/**
 * A program as a tree that works in any root: its own loader and libraries in /opt, and a wrapper on the PATH.
 * @throws UserError when a library that it needs is in none of the recipe's packages
 */
export async function programTree(recipe: ProgramRecipe, packages: Packages): Promise<Tree> {
  const tree: Tree = new Map();
  const { binary, libraries } = await linkedFiles(recipe.name, recipe, packages);
  const home = `opt/${recipe.name}`;
  addEntry(tree, `${home}/bin/${recipe.name}`, { type: "file", mode: 0o755, content: binary });
  for (const [soname, content] of libraries) {
    addEntry(tree, `${home}/lib/${soname}`, { type: "file", mode: 0o755, content });
  }
  const wrapper =
    "#!/bin/sh\n" +
    `exec /${home}/lib/${loader} --argv0 ${recipe.name} --library-path /${home}/lib ` +
    `/${home}/bin/${recipe.name} "$@"\n`;
  addEntry(tree, `usr/local/bin/${recipe.name}`, {
    type: "file",
    mode: 0o755,
    content: new TextEncoder().encode(wrapper),
  });
  return tree;
}

/**
 * The executable and, by soname, every library that it needs, directly or through another, loader included.
 * @param elsewhere sonames of those to leave out
 */
async function linkedFiles(
  what: string,
  recipe: Pick<ProgramRecipe, "package" | "binary" | "libraries">,
  packages: Packages,
  elsewhere: string[] = [],
): Promise<{ binary: Uint8Array; libraries: Map<string, Uint8Array> }> {
  const binary = await packages.take(recipe.package, recipe.binary);
  const libraries = new Map<string, Uint8Array>();
  const wanted = [{ soname: loader, by: recipe.binary }, ...needs(binary, recipe.binary)];
  for (let next = wanted.shift(); next !== undefined; next = wanted.shift()) {
    if (libraries.has(next.soname) || elsewhere.includes(next.soname)) continue;
    const found = await findLibrary(next.soname, recipe.libraries, packages);
    if (found === undefined) {
      const listed = recipe.libraries.map((ref) => ref.name).join(", ");
      throw new UserError(
        `${what}: ${next.by} needs ${next.soname}, which is in none of the packages listed for it (${listed}). ` +
          "Add the package that has it to src/lab/image/recipe.ts, or for a runtime to runtimes.json beside it.",
      );
    }
    libraries.set(next.soname, found);
    wanted.push(...needs(found, next.soname));
  }
  return { binary, libraries };
}

async function findLibrary(
  soname: string,
  libraries: PackageRef[],
  packages: Packages,
): Promise<Uint8Array | undefined> {
  // Whole packages are opened only for a library that the image has taken of none of them so far.
  for (const extent of ["taken", "whole"] as const) {
    for (const ref of libraries) {
      const files = await packages.files(ref, extent);
      for (const folder of [libraryFolder, "usr/lib"]) {
        const found = findFile(files, `${folder}/${soname}`);
        if (found !== undefined) return packages.take(ref, found.path);
      }
    }
  }
  return undefined;
}

function needs(binary: Uint8Array, by: string): { soname: string; by: string }[] {
  return readElf(binary).needed.map((soname) => ({ soname, by }));
}
