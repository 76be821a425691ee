import { execFile } from "node:child_process";
import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { promisify } from "node:util";
import { UserError } from "../../../errors/user-error.ts";
import type { Suite } from "../../../schema/lab-lock.ts";

const run = promisify(execFile);

/** Where packages come from. */
export type Archive = {
  /** Addresses of Debian mirrors or of snapshots of the archive: what one has dropped is taken from another. */
  mirrors: readonly string[];
  /** The file of keys with which the archive's lists are signed. */
  keyring: string;
};

const keyring = "/usr/share/keyrings/debian-archive-keyring.gpg";

/**
 * The mirrors that CRUNBOOK_DEBIAN_MIRROR names, spaces between them, or else the one of the machine's apt.
 * @throws UserError when there is none
 */
export async function machineArchive(): Promise<Archive> {
  const wanted = (process.env["CRUNBOOK_DEBIAN_MIRROR"] ?? "").split(/\s+/).filter(Boolean);
  if (wanted.length > 0) return { mirrors: wanted, keyring };
  try {
    const format = ["indextargets", "--format", "$(REPO_URI)", "Origin: Debian", "Label: Debian"];
    const [first] = (await run("apt-get", format)).stdout.split("\n").filter(Boolean).sort();
    if (first !== undefined) return { mirrors: [first], keyring };
  } catch {
    // Not Debian, or no apt: the message below says what to do.
  }
  throw new UserError(
    "this machine's apt knows no Debian mirror. The image is built on Debian after `apt-get update`, or with " +
      "CRUNBOOK_DEBIAN_MIRROR=<address of a mirror> where apt and dpkg are installed.",
  );
}

/** What a root of apt lists: binary packages, or the sources that they were built from. */
export type Listed = "deb" | "deb-src";

/**
 * Makes a root for apt, with fresh lists of one suite: the machine's own apt is left alone, and no root rights are needed.
 * @param root its folder; made when missing
 * @returns the options that every call of an apt tool on it needs
 * @throws UserError when a mirror cannot be read
 */
export async function prepareRoot(
  root: string,
  listed: Listed,
  suite: Suite,
  archive: Archive,
): Promise<string[]> {
  await mkdir(join(root, "state/lists/partial"), { recursive: true });
  await mkdir(join(root, "cache/archives/partial"), { recursive: true });
  await writeFile(join(root, "state/status"), "");
  // A snapshot of the archive is past the date up to which its lists were meant to be used.
  const trust = `arch=i386,amd64 signed-by=${archive.keyring} check-valid-until=no`;
  const lines = archive.mirrors.map((mirror) => `${listed} [${trust}] ${mirror} ${suite} main\n`);
  await writeFile(join(root, "sources.list"), lines.join(""));
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

/** What a program that failed said about it. */
export function complaint(error: unknown): string {
  return error instanceof Error && "stderr" in error ? String(error.stderr).trim() : String(error);
}
