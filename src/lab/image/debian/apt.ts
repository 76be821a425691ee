import { execFile } from "node:child_process";
import { existsSync } from "node:fs";
import { mkdir, mkdtemp, readdir, readFile, rename, rm } from "node:fs/promises";
import { join } from "node:path";
import { promisify } from "node:util";
import { UserError } from "../../../errors/user-error.ts";
import type { LockedPackage, PackageRef, PatchList, Suite } from "../../../schema/lab-lock.ts";
import { sha256 } from "../formats/digest.ts";
import { type Archive, complaint, type Listed, machineArchive, prepareRoot } from "./archive.ts";
import { readPatches } from "./patches.ts";

const run = promisify(execFile);
const aptHelper = "/usr/lib/apt/apt-helper";

/** What the archive says of a package, before anything was taken from it. */
export type ArchivePackage = Omit<LockedPackage, "use" | "licences" | "files"> & { depends: string };

/**
 * Debian's archive, through apt with a root of its own for each suite: the machine's apt is only asked for its
 * mirror, and no root rights are needed.
 */
export class Apt {
  readonly #cache: string;
  readonly #archive: () => Promise<Archive>;
  readonly #roots = new Map<string, Promise<string[]>>();

  /**
   * @param cache folder for package lists and downloaded packages; made when missing
   * @param archive asked once something is needed of it
   */
  constructor(cache: string, archive: () => Promise<Archive> = machineArchive) {
    this.#cache = cache;
    this.#archive = archive;
  }

  /**
   * The newest version of a package in its suite.
   * @throws UserError when the suite has none
   */
  async newest(ref: PackageRef): Promise<ArchivePackage> {
    const stanza = await this.#show(ref, aptName(ref));
    if (stanza === undefined) {
      throw new UserError(
        `${ref.suite} has no package ${ref.name} for ${ref.architecture}: correct src/lab/image/recipe.ts, or runtimes.json beside it`,
      );
    }
    return stanza;
  }

  /**
   * The path of a package's .deb in the cache; downloads it when it is not there.
   * @throws UserError when the archive has dropped the version, or gives other bytes than the lock has
   */
  async fetch(locked: ArchivePackage | LockedPackage): Promise<string> {
    const path = join(this.#cache, "debs", `${locked.deb.sha256}.deb`);
    if (existsSync(path) && sha256(await readFile(path)) === locked.deb.sha256) return path;
    await this.#download(locked, path);
    return path;
  }

  /**
   * What the distribution changed of the upstream source that a package was built from.
   * @param suite the suite that has the source package
   * @throws UserError when the archive cannot be read, or gives other bytes than it lists
   */
  async patches(suite: Suite, { name, version }: LockedPackage["source"]): Promise<PatchList> {
    const named = ["source", "--print-uris", "--only-source", "--download-only", `${name}=${version}`];
    const listed = await this.#source("apt-get", suite, named);
    if (listed === undefined) return { state: "unknown", reason: "dropped" };
    const [, uri, digest] = /^'(\S+\.debian\.tar\.\w+)' \S+ \d+ (SHA256:\w+)$/m.exec(listed) ?? [];
    if (uri === undefined || digest === undefined) {
      throw new UserError(
        `the source package ${name} ${version} (${suite}) has no patch list of its own: it is not of the format "3.0 (quilt)"`,
      );
    }
    const folder = await mkdtemp(join(this.#cache, "download-"));
    try {
      const file = join(folder, "debian.tar");
      const fetched = await this.#source(aptHelper, suite, ["download-file", uri, file, digest]);
      if (fetched === undefined) return { state: "unknown", reason: "dropped" };
      return { state: "read", names: await readPatches(file) };
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  }

  /** Runs an apt tool on the suite's sources; undefined when the archive does not have what it asks for. */
  async #source(tool: string, suite: Suite, args: string[]): Promise<string | undefined> {
    try {
      return await this.#apt(tool, suite, args, { listed: "deb-src" });
    } catch (error) {
      if (error instanceof UserError) throw error;
      const why = complaint(error);
      if (
        /^E: (?:Can not find version|Unable to find a source package)| {2}404 {2}|File not found/m.test(why)
      ) {
        return undefined;
      }
      throw new UserError(`the sources of ${suite} cannot be read:\n${why}`);
    }
  }

  async #download(locked: ArchivePackage | LockedPackage, path: string): Promise<void> {
    const name = `${aptName(locked)}=${locked.version}`;
    if ((await this.#show(locked, name)) === undefined) throw new DroppedPackage(locked);
    await mkdir(join(this.#cache, "debs"), { recursive: true });
    const folder = await mkdtemp(join(this.#cache, "download-"));
    try {
      await this.#apt("apt-get", locked.suite, ["download", name], { cwd: folder });
      const [file = ""] = await readdir(folder);
      const found = sha256(await readFile(join(folder, file)));
      if (found !== locked.deb.sha256) {
        throw new UserError(
          `${locked.name} ${locked.version} (${locked.suite}): the archive's package has the digest ${found}, ` +
            `the lock has ${locked.deb.sha256}. The version must be the same bytes for ever: do not trust this mirror.`,
        );
      }
      await rename(join(folder, file), path);
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  }

  async #show(ref: PackageRef, name: string): Promise<ArchivePackage | undefined> {
    let text: string;
    try {
      text = await this.#apt("apt-cache", ref.suite, ["show", "--no-all-versions", name]);
    } catch (error) {
      if (error instanceof UserError) throw error;
      return undefined;
    }
    const fields = new Map(
      text
        .split("\n\n")[0]
        ?.split("\n")
        .map((line) => /^([\w-]+): (.*)$/.exec(line))
        .flatMap((match) => (match ? [[match[1] ?? "", match[2] ?? ""] as const] : [])),
    );
    const version = fields.get("Version");
    const digest = fields.get("SHA256");
    if (version === undefined || digest === undefined) return undefined;
    const source = /^(\S+)(?: \((.*)\))?$/.exec(fields.get("Source") ?? ref.name);
    return {
      name: ref.name,
      version,
      architecture: ref.architecture,
      suite: ref.suite,
      source: { name: source?.[1] ?? ref.name, version: source?.[2] ?? version },
      builtUsing: ["Built-Using", "Static-Built-Using"].flatMap((name) => sourcesIn(fields.get(name) ?? "")),
      deb: { sha256: digest, size: Number(fields.get("Size")) },
      depends: fields.get("Depends") ?? "",
    };
  }

  /** Runs an apt tool on a suite's root. Commands for the archive throw what execFile throws. */
  async #apt(
    tool: string,
    suite: Suite,
    args: string[],
    { listed = "deb", ...options }: { listed?: Listed; cwd?: string } = {},
  ): Promise<string> {
    const folder = join(this.#cache, "apt", listed === "deb" ? suite : `${suite}-sources`);
    let root = this.#roots.get(folder);
    if (root === undefined) {
      root = this.#archive().then((archive) => prepareRoot(folder, listed, suite, archive));
      this.#roots.set(folder, root);
    }
    return (await run(tool, [...(await root), ...args], { maxBuffer: 1 << 26, ...options })).stdout;
  }
}

/** The archive no longer has a locked version. */
export class DroppedPackage extends UserError {
  readonly package: PackageRef;

  /** @param locked the package that cannot be had */
  constructor(locked: PackageRef & { version: string }) {
    super(`${locked.suite} no longer has ${locked.name} ${locked.version} (${locked.architecture})`);
    this.package = locked;
  }
}

/** The entries of a field such as `Built-Using: linux (= 6.1.176-1), …`. */
function sourcesIn(field: string): ArchivePackage["builtUsing"] {
  const entries = [...field.matchAll(/([^\s,(]+) \(= ([^)]+)\)/g)];
  return entries.map(([, name = "", version = ""]) => ({ name, version }));
}

function aptName(ref: { name: string; architecture: string }): string {
  return ref.architecture === "all" ? ref.name : `${ref.name}:${ref.architecture}`;
}
