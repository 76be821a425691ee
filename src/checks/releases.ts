/**
 * Proves that the site tells of the releases that the lab has:
 * 1. the lab has every release of content/runtimes;
 * 2. content/runtimes has every release of the lab.
 */

import type { Content } from "../content/content.ts";
import { runtimeFile } from "../content/runtimes.ts";
import { placeInJson } from "../files/json.ts";
import { releasesOf } from "../lab/image/contents.ts";
import { labFolder, readLock } from "../lab/image/image.ts";
import type { RuntimeArtifact } from "../schema/lab-lock.ts";
import type { Check } from "./check.ts";
import { lab } from "./lab.ts";

export const releases: Check = {
  name: "releases",
  about: "The lab has every release that the site tells of, and the site tells of every release of the lab.",
  needs: [lab],
  run: async (content) => {
    const locked = releasesOf(await readLock(labFolder(content.root)));
    return [...(await unknownToLab(content, locked)), ...(await untold(content, locked))];
  },
};

function unknownToLab({ root, runtimes }: Content, locked: RuntimeArtifact[]): Promise<string[]> {
  const unknown = runtimes.flatMap(({ id, releases }) =>
    releases.flatMap(({ version }, index) =>
      locked.some((one) => one.runtime === id && one.version === version) ? [] : [{ id, version, index }],
    ),
  );
  return Promise.all(
    unknown.map(
      async ({ id, version, index }) =>
        `${await placeInJson(root, runtimeFile(id), ["releases", index, "version"])}: the lab has no ${id} ${version}${known(locked, id)}. Correct the version or remove the release; to add it to the lab, write it into src/lab/image/recipe.ts and run: crunbook lab lock --release ${id}-${version}`,
    ),
  );
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
