import { spawn } from "node:child_process";
import { copyFile, mkdir, mkdtemp, readFile, rename, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { UserError } from "../../../../errors/user-error.ts";
import type { Takings } from "../../debian/takings.ts";
import { sha256 } from "../../formats/digest.ts";
import { kernel } from "../../recipe.ts";

/** The lab's part of a kernel's configuration; the digest tells when it has changed. */
export type KernelConfig = { text: string; digest: string };

const script = new URL("build.sh", import.meta.url);
/** So many lines of its log tell why a compilation failed. */
const LINES = 25;

/** Reads the configuration that the recipe names. */
export async function kernelConfig(): Promise<KernelConfig> {
  const text = await readFile(kernel.config, "utf8");
  return { text, digest: sha256(new TextEncoder().encode(text)) };
}

/**
 * What `uname -r` says, read from a bzImage's own header.
 * Source: https://docs.kernel.org/arch/x86/boot.html, `kernel_version`.
 * @throws UserError when it is no bzImage
 */
export function kernelRelease(bzImage: Uint8Array): string {
  const view = new DataView(bzImage.buffer, bzImage.byteOffset, bzImage.byteLength);
  const hasHeader = bzImage.length > 0x210 && view.getUint32(0x202, true) === 0x53726448;
  const start = hasHeader ? view.getUint16(0x20e, true) + 0x200 : bzImage.length;
  const release = /^[\w.+-]+/.exec(
    new TextDecoder("latin1").decode(bzImage.subarray(start, start + 64)),
  )?.[0];
  if (release === undefined) throw new UserError("what was compiled is no Linux kernel: it has no header");
  return release;
}

/** The kernel as it was made, when neither a package nor the configuration has changed since. */
export async function madeKernel(
  path: string,
  { digest }: KernelConfig,
  takings: Takings,
): Promise<Uint8Array | undefined> {
  const kept = (await takings.kept?.content(path))?.artifact;
  if (kept?.kind !== "kernel" || kept.config !== digest) return undefined;
  return takings.made(path, [kernel.source, ...kernel.tools]);
}

/**
 * Compiles the kernel with the locked compiler, in a root file system of the locked packages: some ten minutes of a core.
 * @throws UserError on a machine that cannot, or when the configuration asks for what the source does not have
 */
export async function buildKernel(config: KernelConfig, takings: Takings): Promise<Uint8Array> {
  const root = await mkdtemp(join(tmpdir(), "crunbook-kernel-"));
  try {
    await takings.unpack(kernel.source, "material", root);
    for (const tool of kernel.tools) await takings.unpack(tool, "tool", root);
    // Debian's packages would make this name when they are installed.
    await symlink("mawk", join(root, "usr/bin/awk"));
    for (const folder of ["build", "tmp", "dev"]) await mkdir(join(root, folder), { recursive: true });
    await rename(join(root, kernel.tarball), join(root, "build/source.tar.xz"));
    await writeFile(join(root, "build/config"), config.text);
    await copyFile(script, join(root, "build/build.sh"));
    await compile(root);
    return new Uint8Array(await readFile(join(root, "build/bzImage")));
  } finally {
    await rm(root, { recursive: true, force: true });
  }
}

/** Runs the script in the folder as its root file system, which takes root, or a user namespace. */
async function compile(root: string): Promise<void> {
  if (process.platform !== "linux" || process.arch !== "x64")
    throw new UserError("the kernel is compiled by amd64 programs: build the image on Linux, amd64");
  const own = process.getuid?.() === 0 ? [] : ["--map-root-user"];
  const inside = 'mount --rbind /dev "$0/dev" && exec chroot "$0" /bin/sh /build/build.sh';
  const child = spawn("unshare", [...own, "--mount", "sh", "-c", inside, root], {
    stdio: ["ignore", "pipe", "pipe"],
  });
  let log = "";
  const keep = (text: string): void => {
    log = (log + text).split("\n").slice(-LINES).join("\n");
  };
  child.stdout.setEncoding("utf8").on("data", keep);
  child.stderr.setEncoding("utf8").on("data", keep);
  const code = await new Promise<number | null>((resolve, reject) => {
    child.once("close", resolve);
    child.once("error", () =>
      reject(
        new UserError(
          "to compile the kernel, unshare, mount and chroot are needed: install util-linux, coreutils",
        ),
      ),
    );
  });
  if (code !== 0) throw new UserError(`the kernel cannot be compiled:\n${log.trim()}`);
}
