import { execFile } from "node:child_process";
import { existsSync } from "node:fs";
import path from "node:path";
import { promisify } from "node:util";

const run = promisify(execFile);

/** What a search for programs depends on; tests describe other machines. */
export type Host = {
  env: NodeJS.ProcessEnv;
  platform: NodeJS.Platform;
  root: boolean;
};

/** How long a download or an installation may take, in milliseconds. */
export const installTime = 10 * 60_000;

/** The machine that this runs on. */
export function thisHost(): Host {
  return { env: process.env, platform: process.platform, root: process.getuid?.() === 0 };
}

/** The files that programs of these names may be: name by name in the order of PATH, then macOS' applications. */
export function filesOf(names: string[], applications: string[], { env, platform }: Host): string[] {
  const folders = (env["PATH"] ?? "").split(path.delimiter).filter(Boolean);
  return [
    ...names.flatMap((name) => folders.map((folder) => path.join(folder, name))),
    ...(platform === "darwin" ? applications : []),
  ].filter((file) => existsSync(file));
}

/** Some systems have a stub in a browser's place, and a downloaded one may lack its libraries. */
export async function starts(file: string): Promise<boolean> {
  return run(file, ["--version"], { timeout: 30_000 }).then(
    () => true,
    () => false,
  );
}

/**
 * Installs Debian packages, after new package lists. Only root on Linux can.
 * @returns whether it could
 */
export async function installPackages(names: string[], host: Host): Promise<boolean> {
  if (!host.root || host.platform !== "linux") return false;
  const options = {
    env: { ...host.env, DEBIAN_FRONTEND: "noninteractive" },
    timeout: installTime,
    maxBuffer: 1 << 26,
  };
  try {
    await run("apt-get", ["-qq", "update"], options);
    await run("apt-get", ["-qq", "install", "-y", "--no-install-recommends", ...names], options);
    return true;
  } catch {
    return false;
  }
}
