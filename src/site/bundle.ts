import { bundleArchive } from "../lab/example/bundle.ts";
import type { ExampleFolder } from "../lab/example/load.ts";
import { loadArtifact } from "../lab/image/image.ts";
import type { Artifact } from "../schema/lab-lock.ts";
import { UserError } from "../schema/user-error.ts";
import { imageDir, labLock } from "./lab.ts";
import { contentRoot } from "./root.ts";

/**
 * The example's OCI bundle as `.tar.gz`, as readers download it.
 * @throws UserError when the lab image lacks a part of it
 */
export async function exampleBundle({ slug, example, folder }: ExampleFolder): Promise<Uint8Array> {
  const artifacts = (await labLock())?.artifacts ?? [];
  const load = async (what: string, wanted: (artifact: Artifact) => boolean): Promise<Uint8Array> => {
    const artifact = artifacts.find(wanted);
    if (artifact) return loadArtifact(imageDir, artifact);
    throw new UserError(
      `${folder}: its bundle needs ${what}, which is not in public/lab. Build the image: crunbook lab build`,
    );
  };
  return bundleArchive(contentRoot, slug, example, {
    rootfs: () => load("the root file system", ({ kind }) => kind === "rootfs"),
    program: (name) =>
      load(`the program ${name}`, (artifact) => artifact.kind === "program" && artifact.name === name),
  });
}
