import { cp, link, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { releasesFile } from "../../src/lab/image/release-recipe.ts";
import type { Fault } from "./fault.ts";

/** A copy of what the checks read, to plant faults in. */
export type Copy = {
  root: string;
  /** Plants a fault, runs what is given, and puts the file back. */
  withFault: <T>(fault: Fault, run: () => Promise<T>) => Promise<T>;
  remove: () => Promise<void>;
};

/** Copies a project. The lab's files, which are large, are the same files under another name until one is written. */
export async function copyOf(project: string): Promise<Copy> {
  const root = await mkdtemp(path.join(tmpdir(), "crunbook-mutations-"));
  for (const folder of ["content", "examples"]) {
    await cp(path.join(project, folder), path.join(root, folder), { recursive: true });
  }
  await mkdir(path.dirname(path.join(root, releasesFile)), { recursive: true });
  await cp(path.join(project, releasesFile), path.join(root, releasesFile));
  const lab = path.join("public", "lab");
  for (const entry of await readdir(path.join(project, lab), { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    const file = path.join(path.relative(project, entry.parentPath), entry.name);
    await mkdir(path.dirname(path.join(root, file)), { recursive: true });
    await link(path.join(project, file), path.join(root, file)).catch(() =>
      cp(path.join(project, file), path.join(root, file)),
    );
  }
  return {
    root,
    withFault: async (fault, run) => {
      const file = path.join(root, fault.file);
      const before = await readFile(file);
      const after = fault.plant(before);
      // Never into the file itself, which may be the project's own.
      await rm(file);
      if (after !== undefined) await writeFile(file, after);
      try {
        return await run();
      } finally {
        await rm(file, { force: true });
        await writeFile(file, before);
      }
    },
    remove: () => rm(root, { recursive: true, force: true }),
  };
}
