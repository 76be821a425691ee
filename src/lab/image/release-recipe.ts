import path from "node:path";
import { z } from "zod";
import { UserError } from "../../errors/user-error.ts";
import { parseJson, readJsonIfThere } from "../../files/json.ts";
import { suiteSchema } from "../../schema/lab-lock.ts";
import { versionSchema } from "../../schema/version.ts";
import { runtimeIdSchema } from "../../schema/vocabulary.ts";

/** Where a project says which releases its lab has. */
export const releasesFile = path.join("src", "lab", "image", "runtimes.json");

/** A release as people write it down; the lock has its packages' versions and digests. */
const releaseRecipeSchema = z.strictObject({
  runtime: runtimeIdSchema,
  /** As upstream spells it. Must be the upstream part of the package's version. */
  version: versionSchema,
  /** The Debian suite that has it: one release of a runtime each. */
  suite: suiteSchema,
  /** Packages with the libraries that it needs, of its own suite or, as "sid/libseccomp2", of another. Not the C library. */
  libraries: z.array(
    z.string().regex(/^(?:[a-z]+\/)?[a-z0-9][a-z0-9+.-]+$/, "must be a package, or suite/package"),
  ),
  /** What is unusual about it. */
  note: z.string().min(1).optional(),
});
export type ReleaseRecipe = z.infer<typeof releaseRecipeSchema>;

const releaseRecipesSchema = z.array(releaseRecipeSchema);

/**
 * Reads the releases that a project's lab is to have, in their order.
 * @throws UserError with the line of what is wrong
 */
export async function readReleases(root: string): Promise<ReleaseRecipe[]> {
  const found = await readJsonIfThere(root, releasesFile, releaseRecipesSchema);
  if (found !== undefined) return found;
  throw new UserError(`${releasesFile}: is missing. Take it back from git.`);
}

/** The same of the file's text. */
export function parseReleases(text: string): ReleaseRecipe[] {
  return releaseRecipesSchema.parse(parseJson(text, releasesFile));
}
