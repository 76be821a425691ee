import { gzipSync } from "node:zlib";
import { bundleTar } from "../../lab/example/bundle.ts";
import { exampleFiles } from "../../lab/example/files.ts";
import type { ExampleFolder } from "../../lab/example/load.ts";
import { imageContents } from "../../lab/image/contents.ts";
import { loadArtifact, readLock } from "../../lab/image/image.ts";
import { projectRoot } from "../../root.ts";
import { imageDir } from "../runtimes/lab.ts";

/**
 * The example's OCI bundle as `.tar.gz`, as readers download it.
 * @throws UserError when the lab image lacks a part of it
 */
export async function exampleBundle({ slug, example }: ExampleFolder): Promise<Uint8Array> {
  const files = await exampleFiles(projectRoot, slug, example);
  const contents = imageContents(await readLock(imageDir), (artifact) => loadArtifact(imageDir, artifact));
  return gzipSync(await bundleTar(slug, example, files, contents), { level: 9 });
}
