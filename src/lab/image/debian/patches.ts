import { execFile } from "node:child_process";
import { promisify } from "node:util";
import { UserError } from "../../../errors/user-error.ts";

const run = promisify(execFile);
const series = "debian/patches/series";

/**
 * The patches that a Debian source package applies to the upstream source, in their order.
 * @param path its `.debian.tar.*`
 * @returns their names below debian/patches; none when the package changes nothing
 * @throws UserError when it is no archive
 */
export async function readPatches(path: string): Promise<string[]> {
  try {
    const { stdout: members } = await run("tar", ["--list", "--file", path], { maxBuffer: 1 << 26 });
    if (!members.split("\n").includes(series)) return [];
    const { stdout } = await run("tar", ["--extract", "--to-stdout", "--file", path, series]);
    return patchesIn(stdout);
  } catch (error) {
    throw new UserError(
      `the patch list of ${path} cannot be read: ${String(error)}. Are tar and xz installed?`,
    );
  }
}

/** The names in a `debian/patches/series`; a line may have comments, and options after the name. */
export function patchesIn(text: string): string[] {
  return text.split("\n").flatMap((line) => /^[^\s#]+/.exec(line.trim())?.[0] ?? []);
}
