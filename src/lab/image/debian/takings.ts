import { UserError } from "../../../errors/user-error.ts";
import { type Artifact, type LockedPackage, type PackageRef, packageKey } from "../../../schema/lab-lock.ts";
import { sha256 } from "../formats/digest.ts";
import type { Apt, ArchivePackage } from "./apt.ts";
import { type DebFiles, findFile, readDeb, unpackDeb } from "./deb.ts";
import { licencesIn } from "./licences.ts";

/** Which version of a package the build is to use. */
export type Resolve = (ref: PackageRef) => Promise<ArchivePackage | LockedPackage>;

/** What there is of locked packages without their archive (build/committed.ts). */
export type Kept = {
  /** The files that an image takes of a package; undefined when they are not all there. */
  files: (locked: LockedPackage) => Promise<DebFiles | undefined>;
  copyright: (locked: LockedPackage) => Promise<string | undefined>;
  /** What an artifact holds. */
  content: (path: string) => Promise<{ artifact: Artifact; bytes: Uint8Array } | undefined>;
  /** The file of an artifact, if it holds something of this digest. */
  compressed: (path: string, digest: string) => Promise<Uint8Array | undefined>;
};

/**
 * Opens packages on demand and keeps account of what was taken from which: the lock's list of packages, and for
 * each artifact the packages that it is made of.
 */
export class Takings {
  readonly #apt: Pick<Apt, "fetch">;
  /** Which version of a package is meant. */
  readonly resolve: Resolve;
  readonly kept: Kept | undefined;
  readonly #open = new Map<string, Promise<DebFiles>>();
  readonly #packages = new Map<string, LockedPackage>();
  #current = new Set<string>();

  /**
   * @param resolve decides the version: the lock's, or the archive's newest
   * @param kept asked first for what is taken of a locked package; nothing, when every package is to be fetched
   */
  constructor(apt: Pick<Apt, "fetch">, resolve: Resolve, kept?: Kept) {
    this.#apt = apt;
    this.resolve = resolve;
    this.kept = kept;
  }

  /**
   * The bytes of one file of a package, links followed.
   * @throws UserError when the package does not have it
   */
  async take(ref: PackageRef, path: string): Promise<Uint8Array> {
    const found = findFile(await this.files(ref), path) ?? findFile(await this.files(ref, "whole"), path);
    if (found === undefined) {
      throw new UserError(
        `${ref.name} ${(await this.resolve(ref)).version} (${ref.suite}) has no file ${path}: correct src/lab/image/recipe.ts, or runtimes.json beside it`,
      );
    }
    const locked = await this.#use(ref, "content");
    if (!locked.files.some((file) => file.path === found.path)) {
      locked.files.push({ path: found.path, sha256: sha256(found.content) });
    }
    return found.content;
  }

  /** Unpacks a whole package into a folder, to run it or to compile from it. */
  async unpack(ref: PackageRef, use: "material" | "tool", folder: string): Promise<void> {
    await this.#use(ref, use);
    await unpackDeb(await this.#fetch(ref), folder);
  }

  /**
   * What a package has; looking does not count as taking.
   * @param extent `taken`: what the image takes of it may be enough
   */
  async files(ref: PackageRef, extent: "taken" | "whole" = "taken"): Promise<DebFiles> {
    const whole = `${packageKey(ref)} whole`;
    const key = extent === "whole" || this.#open.has(whole) ? whole : packageKey(ref);
    let files = this.#open.get(key);
    if (files === undefined) {
      files =
        key === whole
          ? this.#fetch(ref).then(readDeb)
          : this.#keptFiles(ref).then((found) => found ?? this.files(ref, "whole"));
      this.#open.set(key, files);
    }
    return files;
  }

  async #keptFiles(ref: PackageRef): Promise<DebFiles | undefined> {
    const meant = await this.resolve(ref);
    return isLocked(meant) ? this.kept?.files(meant) : undefined;
  }

  /**
   * An artifact that is compiled from packages, as it was made, when none of them has moved since.
   * @param path its path in the image
   * @param refs all of its packages
   * @returns undefined when it is to be compiled
   */
  async made(path: string, refs: PackageRef[]): Promise<Uint8Array | undefined> {
    const kept = await this.kept?.content(path);
    const meant = await Promise.all(refs.map((ref) => this.resolve(ref)));
    const byKey = new Map(meant.filter(isLocked).map((locked) => [packageKey(locked), locked]));
    if (kept === undefined || kept.artifact.packages.length !== meant.length) return undefined;
    const packages = kept.artifact.packages.flatMap((key) => byKey.get(key) ?? []);
    if (packages.length !== meant.length) return undefined;
    for (const locked of packages) await this.#use(locked, locked.use);
    return kept.bytes;
  }

  /** Runs `make` and tells which packages it used, in the order of their first use. One at a time. */
  async during<T>(make: () => Promise<T>): Promise<{ result: T; packages: string[] }> {
    this.#current = new Set();
    const result = await make();
    return { result, packages: [...this.#current] };
  }

  /** All packages used so far, sorted, as the lock has them. */
  packages(): LockedPackage[] {
    return [...this.#packages]
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([, locked]) => ({
        ...locked,
        files: locked.files.toSorted((a, b) => (a.path < b.path ? -1 : 1)),
      }));
  }

  /** The copyright file of a package, without taking it: "" when it has none. */
  async copyright(locked: LockedPackage): Promise<string> {
    const kept = await this.kept?.copyright(locked);
    if (kept !== undefined) return kept;
    const found = findFile(await this.files(locked, "whole"), `usr/share/doc/${locked.name}/copyright`);
    return found ? new TextDecoder().decode(found.content) : "";
  }

  async #use(ref: PackageRef, use: LockedPackage["use"]): Promise<LockedPackage> {
    const key = packageKey(ref);
    this.#current.add(key);
    let locked = this.#packages.get(key);
    if (locked === undefined) {
      const meant = await this.resolve(ref);
      const { name, version, architecture, suite, source, builtUsing, deb } = meant;
      locked = { name, version, architecture, suite, source, builtUsing, deb, use, licences: [], files: [] };
      this.#packages.set(key, locked);
      // Nobody reads a locked version's licences again, unless it was fetched anyhow to make all anew.
      if (this.kept !== undefined && isLocked(meant)) locked.licences = meant.licences;
      // A tool leaves nothing in the image, so its licence binds nobody here.
      else if (use !== "tool") locked.licences = licencesIn(await this.copyright(locked));
    }
    return locked;
  }

  async #fetch(ref: PackageRef): Promise<string> {
    return this.#apt.fetch(await this.resolve(ref));
  }
}

function isLocked(meant: ArchivePackage | LockedPackage): meant is LockedPackage {
  return "files" in meant;
}
