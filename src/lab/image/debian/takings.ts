import { UserError } from "../../../errors/user-error.ts";
import { type LockedPackage, type PackageRef, packageKey } from "../../../schema/lab-lock.ts";
import { sha256 } from "../formats/digest.ts";
import type { Apt, ArchivePackage } from "./apt.ts";
import { type DebFiles, findFile, readDeb, unpackDeb } from "./deb.ts";
import { licencesIn } from "./licences.ts";

/** Which version of a package the build is to use. */
export type Resolve = (ref: PackageRef) => Promise<ArchivePackage | LockedPackage>;

/**
 * Opens packages on demand and keeps account of what was taken from which: the lock's list of packages, and for
 * each artifact the packages that it is made of.
 */
export class Takings {
  readonly #apt: Apt;
  /** Which version of a package is meant. */
  readonly resolve: Resolve;
  readonly #open = new Map<string, Promise<DebFiles>>();
  readonly #packages = new Map<string, LockedPackage>();
  #current = new Set<string>();

  /** @param resolve decides the version: the lock's, or the archive's newest */
  constructor(apt: Apt, resolve: Resolve) {
    this.#apt = apt;
    this.resolve = resolve;
  }

  /**
   * The bytes of one file of a package, links followed.
   * @throws UserError when the package does not have it
   */
  async take(ref: PackageRef, path: string): Promise<Uint8Array> {
    const found = findFile(await this.files(ref), path);
    if (found === undefined) {
      throw new UserError(
        `${ref.name} ${(await this.resolve(ref)).version} (${ref.suite}) has no file ${path}: correct src/lab/image/recipe.ts`,
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

  /** What a package has; looking does not count as taking. */
  async files(ref: PackageRef): Promise<DebFiles> {
    const key = packageKey(ref);
    let files = this.#open.get(key);
    if (files === undefined) {
      files = this.#fetch(ref).then(readDeb);
      this.#open.set(key, files);
    }
    return files;
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

  /** The text of a package's file without taking it: "" when the package has no such file. */
  async peek(ref: PackageRef, path: string): Promise<string> {
    const files = await this.#open.get(packageKey(ref));
    const found = files && findFile(files, path);
    return found ? new TextDecoder().decode(found.content) : "";
  }

  async #use(ref: PackageRef, use: LockedPackage["use"]): Promise<LockedPackage> {
    const key = packageKey(ref);
    this.#current.add(key);
    let locked = this.#packages.get(key);
    if (locked === undefined) {
      const { name, version, architecture, suite, source, builtUsing, deb } = await this.resolve(ref);
      // A tool leaves nothing in the image, so its licence binds nobody here.
      if (use !== "tool") await this.files(ref);
      const licences = licencesIn(await this.peek(ref, `usr/share/doc/${name}/copyright`));
      locked = { name, version, architecture, suite, source, builtUsing, deb, use, licences, files: [] };
      this.#packages.set(key, locked);
    }
    return locked;
  }

  async #fetch(ref: PackageRef): Promise<string> {
    return this.#apt.fetch(await this.resolve(ref));
  }
}
