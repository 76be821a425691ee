import { execFile } from "node:child_process";
import { existsSync } from "node:fs";
import { mkdir, mkdtemp, readdir, readFile, rename, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { promisify } from "node:util";
import { UserError } from "../../../errors/user-error.ts";
import type { LockedPackage, PackageRef, Suite } from "../../../schema/lab-lock.ts";
import { sha256 } from "../formats/digest.ts";

const run = promisify(execFile);
const keyring = "/usr/share/keyrings/debian-archive-keyring.gpg";

/** What the archive says of a package, before anything was taken from it. */
export type ArchivePackage = Omit<LockedPackage, "use" | "licences" | "files"> & { depends: string };

/**
 * Debian's archive, through apt with a root of its own for each suite: the machine's apt is only asked for its
 * mirror, and no root rights are needed.
 */
export class Apt {
  readonly #cache: string;
  readonly #roots = new Map<Suite, Promise<string[]>>();

  /** @param cache folder for package lists and downloaded packages; made when missing */
  constructor(cache: string) {
    this.#cache = cache;
  }

  /**
   * The newest version of a package in its suite.
   * @throws UserError when the suite has none
   */
  async newest(ref: PackageRef): Promise<ArchivePackage> {
    const stanza = await this.#show(ref, aptName(ref));
    if (stanza === undefined) {
      throw new UserError(
        `${ref.suite} has no package ${ref.name} for ${ref.architecture}: correct src/lab/image/recipe.ts`,
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

  async #download(locked: ArchivePackage | LockedPackage, path: string): Promise<void> {
    const name = `${aptName(locked)}=${locked.version}`;
    if ((await this.#show(locked, name)) === undefined) throw new DroppedPackage(locked);
    await mkdir(join(this.#cache, "debs"), { recursive: true });
    const folder = await mkdtemp(join(this.#cache, "download-"));
    try {
      await this.#apt("apt-get", locked.suite, ["download", name], folder);
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
  async #apt(tool: string, suite: Suite, args: string[], cwd?: string): Promise<string> {
    let root = this.#roots.get(suite);
    if (root === undefined) {
      root = this.#prepare(suite);
      this.#roots.set(suite, root);
    }
    const options = { maxBuffer: 1 << 26, ...(cwd === undefined ? {} : { cwd }) };
    return (await run(tool, [...(await root), ...args], options)).stdout;
  }

  /** Makes a suite's root, with fresh package lists; returns the options that every apt call on it needs. */
  async #prepare(suite: Suite): Promise<string[]> {
    const root = join(this.#cache, "apt", suite);
    await mkdir(join(root, "state/lists/partial"), { recursive: true });
    await mkdir(join(root, "cache/archives/partial"), { recursive: true });
    await writeFile(join(root, "state/status"), "");
    const signed = `signed-by=${keyring}`;
    await writeFile(
      join(root, "sources.list"),
      `deb [arch=i386,amd64 ${signed}] ${await mirror()} ${suite} main\n`,
    );
    const settings = {
      "Dir::State": join(root, "state"),
      "Dir::State::status": join(root, "state/status"),
      "Dir::Cache": join(root, "cache"),
      // Some machines switch apt's own index off, which makes every look-up read all lists again.
      "Dir::Cache::pkgcache": "pkgcache.bin",
      "Dir::Cache::srcpkgcache": "srcpkgcache.bin",
      "Dir::Etc::SourceList": join(root, "sources.list"),
      "Dir::Etc::SourceParts": "/dev/null",
      "Dir::Etc::Preferences": "/dev/null",
      "Dir::Etc::PreferencesParts": "/dev/null",
      "APT::Architecture": "i386",
      // Everything runs as whoever started it: nothing is installed.
      "APT::Sandbox::User": "",
      "Acquire::Retries": "5",
      "Acquire::Languages": "none",
      // A mirror that does not answer is an error, not a reason to go on with old lists.
      "APT::Update::Error-Mode": "any",
    };
    const options = Object.entries(settings).flatMap(([key, value]) => ["-o", `${key}=${value}`]);
    options.push("-o", "APT::Architectures::=i386", "-o", "APT::Architectures::=amd64");
    try {
      await run("apt-get", [...options, "-qq", "update"]);
    } catch (error) {
      throw new UserError(`the package lists of ${suite} cannot be read:\n${complaint(error)}`);
    }
    return options;
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

async function mirror(): Promise<string> {
  const wanted = process.env["CRUNBOOK_DEBIAN_MIRROR"];
  if (wanted) return wanted;
  try {
    const format = ["indextargets", "--format", "$(REPO_URI)", "Origin: Debian", "Label: Debian"];
    const [first] = (await run("apt-get", format)).stdout.split("\n").filter(Boolean).sort();
    if (first !== undefined) return first;
  } catch {
    // Not Debian, or no apt: the message below says what to do.
  }
  throw new UserError(
    "this machine's apt knows no Debian mirror. The image is built on Debian after `apt-get update`, or with " +
      "CRUNBOOK_DEBIAN_MIRROR=<address of a mirror> where apt and dpkg are installed.",
  );
}

/** The entries of a field such as `Built-Using: linux (= 6.1.176-1), …`. */
function sourcesIn(field: string): ArchivePackage["builtUsing"] {
  const entries = [...field.matchAll(/([^\s,(]+) \(= ([^)]+)\)/g)];
  return entries.map(([, name = "", version = ""]) => ({ name, version }));
}

function aptName(ref: { name: string; architecture: string }): string {
  return ref.architecture === "all" ? ref.name : `${ref.name}:${ref.architecture}`;
}

function complaint(error: unknown): string {
  return error instanceof Error && "stderr" in error ? String(error.stderr).trim() : String(error);
}
