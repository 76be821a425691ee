import path from "node:path";
import { collectErrors } from "../errors/collect.ts";
import { UserError } from "../errors/user-error.ts";
import { readJson } from "../files/json.ts";
import { namesIn } from "../files/list.ts";
import { type Runtime, runtimeSchema } from "../schema/runtime.ts";
import { compareVersions } from "../schema/version.ts";
import type { RuntimeId } from "../schema/vocabulary.ts";

/** Where a runtime's file stands, as errors name it. */
export function runtimeFile(id: RuntimeId): string {
  return path.join("content", "runtimes", `${id}.json`);
}

/**
 * Reads `content/runtimes/*.json`, in order of id, releases oldest first; none when the folder is not there.
 * @throws UserError listing every problem
 */
export async function loadRuntimes(root: string): Promise<Runtime[]> {
  const folder = path.join("content", "runtimes");
  const names = (await namesIn(path.join(root, folder))).filter((name) => name.endsWith(".json"));
  return collectErrors(names.map((name) => loadRuntime(root, path.join(folder, name))));
}

async function loadRuntime(root: string, file: string): Promise<Runtime> {
  const runtime = await readJson(root, file, runtimeSchema);
  if (path.basename(file, ".json") !== runtime.id) {
    throw new UserError(`${file}:1: describes "${runtime.id}". Name the file ${runtime.id}.json`);
  }
  for (const [index, release] of runtime.releases.entries()) {
    const before = runtime.releases[index - 1];
    if (before && compareVersions(before.version, release.version) >= 0) {
      throw new UserError(
        `${file}: releases[${index}] ${release.version} stands after ${before.version}. List them oldest first, each once.`,
      );
    }
  }
  return runtime;
}
