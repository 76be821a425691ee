import { execFileSync } from "node:child_process";
import { createReadStream, existsSync } from "node:fs";
import { mkdir, mkdtemp, readFile, rm, symlink, writeFile } from "node:fs/promises";
import { createServer } from "node:http";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { onTestFinished } from "vitest";
import { Apt } from "../../../../../src/lab/image/debian/apt.ts";
import type { DebFiles } from "../../../../../src/lab/image/debian/deb.ts";
import { sha256 } from "../../../../../src/lab/image/formats/digest.ts";
import type { PackageRef } from "../../../../../src/schema/lab-lock.ts";

/** A binary package as its archive lists it. */
export type SmallDeb = { control: string; bytes: Uint8Array };

/** The debian part of a source package: its patches; undefined when the archive lists it, and has lost the file. */
export type SmallSource = { name: string; version: string; patches: string[] | undefined };

/** A folder that is gone at the end of the test. */
export async function scratch(): Promise<string> {
  const dir = await mkdtemp(join(tmpdir(), "crunbook-archive-"));
  onTestFinished(() => rm(dir, { recursive: true, force: true }));
  return dir;
}

/** Makes a Debian package of files. */
export async function packDeb(
  { name, architecture }: Pick<PackageRef, "name" | "architecture">,
  version: string,
  files: DebFiles,
): Promise<SmallDeb> {
  const dir = await scratch();
  const tree = join(dir, "tree");
  for (const [path, entry] of files) {
    const at = join(tree, path);
    await mkdir(dirname(at), { recursive: true });
    if (entry.type === "file") await writeFile(at, entry.content);
    else await symlink(entry.target, at);
  }
  const control = [
    `Package: ${name}`,
    `Version: ${version}`,
    `Architecture: ${architecture}`,
    "Maintainer: Nobody <nobody@example.org>",
    "Description: a test",
  ].join("\n");
  await mkdir(join(tree, "DEBIAN"), { recursive: true });
  await writeFile(join(tree, "DEBIAN", "control"), `${control}\n`);
  const deb = join(dir, "package.deb");
  execFileSync("dpkg-deb", ["--build", "--root-owner-group", "-Znone", tree, deb], { stdio: "ignore" });
  return { control, bytes: await readFile(deb) };
}

/** A key to sign archives with, and the file of keys that trusts it. */
async function makeKey(): Promise<{ home: string; keyring: string }> {
  const home = await scratch();
  const gpg = (...args: string[]) =>
    execFileSync("gpg", ["--homedir", home, "--batch", "--passphrase", "", ...args], { stdio: "pipe" });
  gpg("--quick-generate-key", "test@example.org", "ed25519", "sign");
  const keyring = join(home, "keyring.gpg");
  await writeFile(keyring, gpg("--export"));
  onTestFinished(() => {
    execFileSync("gpgconf", ["--homedir", home, "--kill", "gpg-agent"]);
  });
  return { home, keyring };
}

/** What an archive has in its one suite. */
export type SmallArchive = { debs: SmallDeb[]; sources?: SmallSource[] };

/**
 * Serves archives of the suite forky, signed, their lists long past their date.
 * @returns apt on all of them, in this order
 */
export async function serveArchives(...archives: SmallArchive[]): Promise<Apt> {
  const key = await makeKey();
  const root = await scratch();
  for (const [index, archive] of archives.entries())
    await writeArchive(join(root, String(index)), archive, key.home);
  const server = createServer((request, response) => {
    const file = join(root, decodeURIComponent(new URL(request.url ?? "", "http://localhost").pathname));
    if (!existsSync(file)) response.writeHead(404).end();
    else createReadStream(file).pipe(response);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  onTestFinished(() => void server.close());
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("the server has no port");
  const mirrors = archives.map((_, index) => `http://127.0.0.1:${address.port}/${index}`);
  return new Apt(await scratch(), async () => ({ mirrors, keyring: key.keyring }));
}

async function writeArchive(
  dir: string,
  { debs, sources = [] }: SmallArchive,
  gpgHome: string,
): Promise<void> {
  const write = async (path: string, content: Uint8Array | string) => {
    await mkdir(dirname(join(dir, path)), { recursive: true });
    await writeFile(join(dir, path), content);
  };
  const stanzas: string[] = [];
  for (const { control, bytes } of debs) {
    const digest = sha256(bytes);
    const path = `pool/${digest}.deb`;
    await write(path, bytes);
    stanzas.push(`${control}\nFilename: ${path}\nSize: ${bytes.length}\nSHA256: ${digest}\n`);
  }
  const sourceStanzas: string[] = [];
  for (const { name, version, patches } of sources) {
    const bytes = await debianTar(patches ?? []);
    const file = `${name}_${version}.debian.tar.xz`;
    if (patches !== undefined) await write(`pool/${file}`, bytes);
    sourceStanzas.push(
      `Package: ${name}\nBinary: ${name}\nVersion: ${version}\nArchitecture: any\nFormat: 3.0 (quilt)\n` +
        `Directory: pool\nChecksums-Sha256:\n ${sha256(bytes)} ${bytes.length} ${file}\n`,
    );
  }
  const lists = {
    "main/binary-i386/Packages": stanzas.join("\n"),
    "main/binary-amd64/Packages": "",
    "main/source/Sources": sourceStanzas.join("\n"),
  };
  const sums: string[] = [];
  for (const [path, text] of Object.entries(lists)) {
    await write(`dists/forky/${path}`, text);
    const bytes = new TextEncoder().encode(text);
    sums.push(` ${sha256(bytes)} ${bytes.length} ${path}`);
  }
  const release = [
    "Origin: Debian",
    "Label: Debian",
    "Suite: testing",
    "Codename: forky",
    "Architectures: i386 amd64",
    "Components: main",
    "Date: Mon, 01 Jun 2026 00:00:00 UTC",
    "Valid-Until: Mon, 08 Jun 2026 00:00:00 UTC",
    `SHA256:\n${sums.join("\n")}\n`,
  ].join("\n");
  const signed = execFileSync("gpg", ["--homedir", gpgHome, "--batch", "--clearsign"], { input: release });
  await write("dists/forky/InRelease", signed);
}

async function debianTar(patches: string[]): Promise<Uint8Array> {
  const dir = await scratch();
  await mkdir(join(dir, "debian", "patches"), { recursive: true });
  await writeFile(join(dir, "debian", "patches", "series"), patches.map((name) => `${name}\n`).join(""));
  execFileSync("tar", ["--create", "--xz", "--file", "debian.tar.xz", "debian"], { cwd: dir });
  return readFile(join(dir, "debian.tar.xz"));
}
