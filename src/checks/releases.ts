/**
 * Proves that a release is added whole, to recipe, image and site:
 * 1. the lab has every release of content/runtimes;
 * 2. content/runtimes has every release of the lab;
 * 3. the lab has every release of its recipe, and no other.
 * That it is recorded too, the check of the recordings proves.
 */

import type { Content } from "../content/content.ts";
import { runtimeFile } from "../content/runtimes.ts";
import { UserError } from "../errors/user-error.ts";
import { placeInJson } from "../files/json.ts";
import { releasesOf } from "../lab/image/contents.ts";
import { labFolder, readLock } from "../lab/image/image.ts";
import { type ReleaseRecipe, readReleases, releasesFile } from "../lab/image/release-recipe.ts";
import type { RuntimeArtifact } from "../schema/lab-lock.ts";
import type { Release } from "../schema/release.ts";
import type { Check } from "./check.ts";
import { lab } from "./lab.ts";

export const releases: Check = {
  name: "releases",
  about: "The lab has every release that the site tells of, and the site tells of every release of the lab.",
  needs: [lab],
  run: async (content) => {
    const locked = releasesOf(await readLock(labFolder(content.root)));
    let recipe: ReleaseRecipe[];
    try {
      recipe = await readReleases(content.root);
    } catch (error) {
      if (!(error instanceof UserError)) throw error;
      return error.message.split("\n");
    }
    return [
      ...(await unknownToLab(content, locked, recipe)),
      ...(await untold(content, locked)),
      ...(await unlocked(content.root, recipe, locked)),
      ...locked
        .filter((one) => !recipe.some(isSame(one)))
        .map(
          (one) =>
            `${releasesFile}: has no ${one.runtime} ${one.version}, which the lab has. Take it back from git; to take the release out of the lab, run: crunbook lab lock --keep`,
        ),
    ];
  },
};

function unknownToLab(
  { root, runtimes }: Content,
  locked: RuntimeArtifact[],
  recipe: ReleaseRecipe[],
): Promise<string[]> {
  const unknown = runtimes.flatMap(({ id, releases }) =>
    releases.flatMap(({ version }, index) => {
      const isKnown = [...locked, ...recipe].some(isSame({ runtime: id, version }));
      return isKnown ? [] : [{ id, version, index }];
    }),
  );
  return Promise.all(
    unknown.map(
      async ({ id, version, index }) =>
        `${await placeInJson(root, runtimeFile(id), ["releases", index, "version"])}: the lab has no ${id} ${version}${known(locked, id)}. Correct the version or remove the release; to add it to the lab, write it into ${releasesFile} and run: crunbook lab lock --release ${id}-${version}`,
    ),
  );
}

/** Releases of the recipe that the image does not have yet. */
function unlocked(root: string, recipe: ReleaseRecipe[], locked: RuntimeArtifact[]): Promise<string[]> {
  const missing = recipe.flatMap((one, index) => (locked.some(isSame(one)) ? [] : [{ ...one, index }]));
  return Promise.all(
    missing.map(
      async ({ runtime, version, index }) =>
        `${await placeInJson(root, releasesFile, [index, "version"])}: the lab's image has no ${runtime} ${version}. Add it: crunbook lab lock --release ${runtime}-${version} --shared keep`,
    ),
  );
}

function isSame(one: Release): (other: Release) => boolean {
  return (other) => other.runtime === one.runtime && other.version === one.version;
}

async function untold({ root, runtimes }: Content, locked: RuntimeArtifact[]): Promise<string[]> {
  const ids = [...new Set(locked.map(({ runtime }) => runtime))];
  const found = ids.map(async (id) => {
    const file = runtimeFile(id);
    const runtime = runtimes.find((one) => one.id === id);
    if (!runtime) return [`${file}: is missing, and the lab has releases of ${id}. Take it back from git.`];
    const missing = locked.filter(
      ({ runtime: of, version }) =>
        of === id && !runtime.releases.some((release) => release.version === version),
    );
    const place = missing.length > 0 ? await placeInJson(root, file, ["releases"]) : file;
    return missing.map(
      ({ version }) => `${place}: has no release ${version}, which the lab has. Add it, oldest first.`,
    );
  });
  return (await Promise.all(found)).flat();
}

function known(locked: RuntimeArtifact[], id: string): string {
  const versions = locked.filter(({ runtime }) => runtime === id).map(({ version }) => version);
  return versions.length > 0 ? ` (it has ${versions.join(", ")})` : "";
}
