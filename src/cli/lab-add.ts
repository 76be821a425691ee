import path from "node:path";
import { Command, InvalidArgumentError, Option } from "commander";
import { z } from "zod";
import { counted } from "../answer/english-numbers.ts";
import { runtimeFile } from "../content/runtimes.ts";
import { UserError } from "../errors/user-error.ts";
import { readJson } from "../files/json.ts";
import { writeAtomically } from "../files/write.ts";
import { loadExamples } from "../lab/example/load.ts";
import { type ReleaseRecipe, readReleases, releasesFile } from "../lab/image/release-recipe.ts";
import { projectRoot } from "../root.ts";
import { type Suite, suiteSchema } from "../schema/lab-lock.ts";
import { type Release, releaseId } from "../schema/release.ts";
import { runtimeSchema } from "../schema/runtime.ts";
import { compareVersions, versionSchema } from "../schema/version.ts";
import { runtimeIds } from "../schema/vocabulary.ts";

/** `crunbook lab add <release>`: writes a release where people write it, and says what is to be done next. */
export function addCommand(): Command {
  return new Command("add")
    .description(
      "write a release into the recipe of the image and into the site's list; then lock and record it",
    )
    .argument("<release>", "runtime and version, as upstream spells it: crun-1.30", parseRelease)
    .addOption(
      new Option("--suite <suite>", "the Debian suite that has it")
        .choices(suiteSchema.options)
        .makeOptionMandatory(),
    )
    .requiredOption("--released <day>", "the day of the upstream release, 2026-11-30", parseDay)
    .action(async (release: Release, from: { suite: Suite; released: string }) => {
      const { files, examples } = await addRelease(projectRoot, release, from);
      process.stdout.write(`${nextSteps(releaseId(release), files, examples)}\n`);
    });
}

function nextSteps(name: string, files: string[], examples: string[]): string {
  return `${files.join("\n")}

Look at both: the libraries are those of the release before. Then:
  npx crunbook lab lock --release ${name} --shared keep
  npx crunbook record --runtime ${name}    # ${counted(examples.length, "example")}
  npm start                                # says which ranges no longer hold`;
}

function parseRelease(text: string): Release {
  const runtime = runtimeIds.find((id) => text.startsWith(`${id}-`));
  const version = versionSchema.safeParse(text.slice((runtime?.length ?? 0) + 1));
  if (runtime !== undefined && version.success) return { runtime, version: version.data };
  throw new InvalidArgumentError(`Name a runtime (${runtimeIds.join(", ")}) and a version: crun-1.30.`);
}

function parseDay(text: string): string {
  if (z.iso.date().safeParse(text).success) return text;
  throw new InvalidArgumentError("Write a day as 2026-11-30.");
}

/** The suites as readers know them. */
const suiteNames: Record<Suite, string> = {
  bullseye: "Debian 11 (bullseye)",
  bookworm: "Debian 12 (bookworm)",
  trixie: "Debian 13 (trixie)",
  forky: "Debian testing (forky)",
  sid: "Debian unstable (sid)",
  experimental: "Debian experimental",
};

/** What was written for a release, and the examples that are to be recorded on it. */
export type Added = { files: string[]; examples: string[] };

/**
 * Writes a release where people write it: into the recipe of the image, with the libraries of the runtime's newest release
 * there, and into the list that the site shows. The checks refuse it until it is locked and recorded.
 * @param from the Debian suite that has it, and the day of the upstream release
 * @throws UserError when it is there already, or the suite gives another release of that runtime; nothing is written then
 */
export async function addRelease(
  root: string,
  release: Release,
  from: { suite: Suite; released: string },
): Promise<Added> {
  const { runtime, version } = release;
  const recipe = await readReleases(root);
  const own = recipe.filter((one) => one.runtime === runtime);
  if (own.some((one) => one.version === version))
    throw new UserError(`${releasesFile} has ${releaseId(release)} already`);
  const taken = own.find(({ suite }) => suite === from.suite);
  if (taken !== undefined) {
    throw new UserError(
      `${from.suite} gives the lab ${releaseId(taken)}, and a suite has one version of a package. Take ${version} from another suite; ` +
        `or, to have it in place of ${taken.version}, change the version in ${releasesFile} and ${runtimeFile(runtime)}`,
    );
  }
  const newest = own.at(-1);
  const file = runtimeFile(runtime);
  const told = await readJson(root, file, runtimeSchema);
  const last = told.releases.at(-1);
  if (newest === undefined || last === undefined) {
    throw new UserError(
      `the lab has no release of ${runtime} to go by: write its first one by hand, ${releasesFile} and ${file}`,
    );
  }
  const added = { runtime, version, suite: from.suite, libraries: newest.libraries };
  const after = recipe.findLastIndex(
    (one) => one.runtime === runtime && compareVersions(one.version, version) < 0,
  );
  const at = after === -1 ? recipe.findIndex((one) => one.runtime === runtime) : after + 1;
  const entry = {
    version,
    released: from.released,
    distribution: suiteNames[from.suite],
    notes: last.notes.replace(last.version, version),
  };
  const releases = [...told.releases, entry].sort((a, b) => compareVersions(a.version, b.version));
  await writeAtomically(path.join(root, releasesFile), recipeText(recipe.toSpliced(at, 0, added)));
  await writeAtomically(path.join(root, file), `${JSON.stringify({ ...told, releases }, null, 2)}\n`);
  const examples = (await loadExamples(root)).filter(
    ({ example }) => example.needs.length === 0 && (example.runtimes?.includes(runtime) ?? true),
  );
  return { files: [releasesFile, file], examples: examples.map(({ slug }) => slug) };
}

/** As the formatter leaves it: a list of packages on one line where it fits. */
function recipeText(recipe: ReleaseRecipe[]): string {
  const text = JSON.stringify(recipe, null, 2).replaceAll(/"libraries": \[[^\]]*\]/g, (list) => {
    const line = list.replaceAll(/\s+/g, " ").replace("[ ", "[").replace(" ]", "]");
    return line.length + 4 + 1 <= 110 ? line : list;
  });
  return `${text}\n`;
}
