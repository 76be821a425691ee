import { bundleArchive } from "../lab/example/bundle.ts";
import type { ExampleFolder } from "../lab/example/load.ts";
import { imageContents } from "../lab/image/contents.ts";
import { readLock } from "../lab/image/image.ts";
import { imageDir } from "./lab.ts";
import { contentRoot } from "./root.ts";

/**
 * The example's OCI bundle as `.tar.gz`, as readers download it.
 * @throws UserError when the lab image lacks a part of it
 */
export async function exampleBundle({ slug, example }: ExampleFolder): Promise<Uint8Array> {
  return bundleArchive(contentRoot, slug, example, imageContents(imageDir, await readLock(imageDir)));
}
