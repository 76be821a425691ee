import { execFile, spawn } from "node:child_process";
import { posix } from "node:path";
import { buffer } from "node:stream/consumers";
import { promisify } from "node:util";
import { extract } from "tar-stream";
import { UserError } from "../../../errors/user-error.ts";

/** A file or a link in a package. */
export type DebEntry =
  | { type: "file"; mode: number; content: Uint8Array }
  | { type: "symlink"; target: string };

/** The contents of a .deb by path (no leading slash); directories are left out. */
export type DebFiles = Map<string, DebEntry>;

/**
 * Reads the files of a Debian package into memory, with dpkg-deb.
 * @throws UserError when dpkg-deb is not there or rejects the file
 */
export async function readDeb(path: string): Promise<DebFiles> {
  const child = spawn("dpkg-deb", ["--fsys-tarfile", path], { stdio: ["ignore", "pipe", "pipe"] });
  let complaint = "";
  child.stderr.setEncoding("utf8").on("data", (text: string) => {
    complaint += text;
  });
  const ended = new Promise<void>((resolve, reject) => {
    child.once("error", () =>
      reject(new UserError("dpkg-deb is needed to read Debian packages: install dpkg")),
    );
    child.once("close", (code) => {
      if (code === 0) resolve();
      else reject(new UserError(`dpkg-deb cannot read ${path}: ${complaint.trim()}`));
    });
  });
  const files: DebFiles = new Map();
  const archive = extract();
  const [read] = await Promise.allSettled([readEntries(child.stdout.pipe(archive), files), ended]);
  await ended;
  if (read.status === "rejected") throw read.reason;
  return files;
}

/** Unpacks the files of a Debian package into a folder, with dpkg-deb. Installs nothing, runs nothing of it. */
export async function unpackDeb(path: string, folder: string): Promise<void> {
  await promisify(execFile)("dpkg-deb", ["-x", path, folder]);
}

async function readEntries(archive: ReturnType<typeof extract>, files: DebFiles): Promise<void> {
  for await (const entry of archive) {
    const { name, type, mode, linkname } = entry.header;
    const path = posix.normalize(name).replace(/^\//, "");
    const content = await buffer(entry);
    if (type === "file") {
      files.set(path, { type: "file", mode: (mode ?? 0o644) & 0o777, content });
    } else if (type === "symlink" && linkname) files.set(path, { type: "symlink", target: linkname });
  }
}

/**
 * Finds a file, following links inside the package.
 * @returns its path and content, or undefined when the package has no such file
 */
export function findFile(files: DebFiles, path: string): { path: string; content: Uint8Array } | undefined {
  let current = path;
  for (let hops = 0; hops < 10; hops++) {
    const entry = files.get(current) ?? files.get(otherSideOfUsrMerge(current));
    if (entry === undefined) return undefined;
    if (entry.type === "file") {
      return { path: files.has(current) ? current : otherSideOfUsrMerge(current), content: entry.content };
    }
    current = entry.target.startsWith("/")
      ? entry.target.slice(1)
      : posix.join(posix.dirname(current), entry.target);
  }
  return undefined;
}

/** Suites before trixie have some files in /lib, later ones the same in /usr/lib. */
function otherSideOfUsrMerge(path: string): string {
  return path.startsWith("usr/") ? path.slice(4) : `usr/${path}`;
}
