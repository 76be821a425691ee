import { cp, mkdir, readFile, rm } from "node:fs/promises";
import path from "node:path";
import { digestOf } from "../../files/digest.ts";
import { writeAtomically } from "../../files/write.ts";

/**
 * Writes an index, or takes the one that was kept of the same records: Pagefind adds nothing to an index that is
 * written, it only makes whole ones. One that was damaged since is made anew.
 * @param kept the folder that the last index is kept in
 * @param made names all that the index is made from
 * @param outputPath where it is to be
 * @param write makes it there
 */
export async function indexOnce(
  kept: string,
  made: string,
  outputPath: string,
  write: () => Promise<void>,
): Promise<"kept" | "made"> {
  const note = path.join(kept, "made-from");
  const seal = async () => `${made} ${await digestOf(kept, ["index"])}`;
  const noted = await readFile(note, "utf8").catch(() => "");
  if (noted.startsWith(`${made} `) && noted === (await seal())) {
    await cp(path.join(kept, "index"), outputPath, { recursive: true });
    return "kept";
  }
  await write();
  await rm(kept, { recursive: true, force: true });
  await mkdir(kept, { recursive: true });
  await cp(outputPath, path.join(kept, "index"), { recursive: true });
  await writeAtomically(note, await seal());
  return "made";
}
