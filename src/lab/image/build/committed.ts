import { posix } from "node:path";
import { UserError } from "../../../errors/user-error.ts";
import { type Artifact, type LabLock, type LockedPackage, packageKey } from "../../../schema/lab-lock.ts";
import { copyrightLabel, copyrightSections } from "../debian/copyright.ts";
import type { DebFiles } from "../debian/deb.ts";
import { sha256 } from "../formats/digest.ts";
import { readCpioFiles } from "../formats/read-cpio.ts";
import { readTar } from "../formats/read-tar.ts";
import { loadArtifact, loadFile } from "../image.ts";

/**
 * What an image has of the packages that its lock names: an archive drops old versions, the repository keeps them. Each
 * file is compared with the package's entry in the lock.
 */
export class Committed {
  readonly #dir: string;
  readonly #lock: LabLock;
  readonly #contents = new Map<string, Promise<Map<string, Uint8Array[]>>>();
  #sections: Promise<Map<string, string>> | undefined;

  /**
   * @param dir the image's folder, such as public/lab
   * @param lock its lock
   */
  constructor(dir: string, lock: LabLock) {
    this.#dir = dir;
    this.#lock = lock;
  }

  /**
   * The files that the image takes of a package, by their paths there. A library is also found by the name that programs
   * ask for, as by a link of the package.
   * @returns undefined when one of them is not in the image: the package itself is needed
   */
  async files(locked: LockedPackage): Promise<DebFiles | undefined> {
    if (locked.files.length === 0) return undefined;
    const homes = new Map(locked.files.map((file) => [file.sha256, file.path]));
    const files: DebFiles = new Map();
    for (const artifact of this.#lock.artifacts) {
      if (!artifact.packages.includes(packageKey(locked))) continue;
      for (const [path, variants] of await this.#contentsOf(artifact)) {
        for (const content of variants) {
          const home = homes.get(sha256(content));
          if (home === undefined) continue;
          files.set(home, { type: "file", mode: 0o644, content });
          for (const alias of [path, posix.join(posix.dirname(home), posix.basename(path))]) {
            if (!files.has(alias)) files.set(alias, { type: "symlink", target: `/${home}` });
          }
        }
      }
    }
    return locked.files.every(({ path }) => files.get(path)?.type === "file") ? files : undefined;
  }

  /** A package's copyright file, without white space round it; undefined when the image has none of that version. */
  async copyright(locked: LockedPackage): Promise<string | undefined> {
    this.#sections ??= this.#readSections();
    return (await this.#sections).get(copyrightLabel(locked));
  }

  /** What an artifact holds, by its path; undefined when the image does not have it as its lock says. */
  async content(path: string): Promise<{ artifact: Artifact; bytes: Uint8Array } | undefined> {
    const artifact = this.#lock.artifacts.find((one) => one.path === path);
    const bytes = artifact && (await this.#load(artifact));
    return bytes && { artifact, bytes };
  }

  /** The file of an artifact, if what it holds has this digest. */
  async compressed(path: string, digest: string): Promise<Uint8Array | undefined> {
    const artifact = this.#lock.artifacts.find((one) => one.path === path && one.content.sha256 === digest);
    return artifact && this.#load(artifact, loadFile);
  }

  async #load(artifact: Artifact, load = loadArtifact): Promise<Uint8Array | undefined> {
    try {
      return await load(this.#dir, artifact);
    } catch (error) {
      // Missing or damaged: its packages are fetched, and `lab check` says what is wrong with it.
      if (error instanceof UserError) return undefined;
      throw error;
    }
  }

  #contentsOf(artifact: Artifact): Promise<Map<string, Uint8Array[]>> {
    const known = this.#contents.get(artifact.path);
    if (known !== undefined) return known;
    const contents = this.#read(artifact);
    this.#contents.set(artifact.path, contents);
    return contents;
  }

  /** The files in an artifact, each with all that it can have been in its package. */
  async #read(artifact: Artifact): Promise<Map<string, Uint8Array[]>> {
    const bytes = await this.#load(artifact);
    if (bytes === undefined) return new Map();
    switch (artifact.kind) {
      case "kernel":
      case "bios":
      case "vgabios":
        return new Map([[artifact.path, [bytes]]]);
      case "initrd":
        return new Map([...readCpioFiles(bytes)].map(([path, content]) => [path, [content]]));
      case "copyright":
        return licencesWithSpace(new TextDecoder().decode(bytes));
      case "policy":
        return new Map();
      default: {
        const tree = await readTar(bytes);
        return new Map(
          [...tree].flatMap(([path, entry]) =>
            entry.type === "file" ? [[path, [entry.content]] as const] : [],
          ),
        );
      }
    }
  }

  async #readSections(): Promise<Map<string, string>> {
    const artifact = this.#lock.artifacts.find(({ kind }) => kind === "copyright");
    const bytes = artifact && (await this.#load(artifact));
    return copyrightSections(bytes ? new TextDecoder().decode(bytes) : "");
  }
}

/**
 * The licences in COPYRIGHT.txt stand there without the white space that their files begin and end with: a centred title
 * loses its indentation. Which of these texts is the file, its digest in the lock tells.
 */
function licencesWithSpace(text: string): Map<string, Uint8Array[]> {
  const encoder = new TextEncoder();
  const files = new Map<string, Uint8Array[]>();
  for (const [title, section] of copyrightSections(text)) {
    if (!title.startsWith("/")) continue;
    const variants: Uint8Array[] = [];
    for (const lines of ["", "\n"]) {
      for (let indent = 0; indent < 80; indent++) {
        variants.push(encoder.encode(`${lines}${" ".repeat(indent)}${section}\n`));
      }
    }
    files.set(title.slice(1), variants);
  }
  return files;
}
