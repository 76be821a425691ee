import { readdir, readFile } from "node:fs/promises";
import path from "node:path";
import { collectErrors } from "../../errors/collect.ts";
import { UserError } from "../../errors/user-error.ts";
import { readJson } from "../../files/json.ts";
import { noneWhenMissing } from "../../files/list.ts";
import { type Example, exampleSchema } from "../../schema/example.ts";
import type { Recording } from "../../schema/recording.ts";
import { slugSchema } from "../../schema/slug.ts";
import { compareVersions } from "../../schema/version.ts";
import { firstMachine, machineKinds } from "../machine/kinds.ts";
import { parseRecording } from "../recording/format.ts";
import { parseSteps, type Step } from "./steps.ts";

/** An example as it stands on disk, with its recordings. */
export type ExampleFolder = {
  slug: string;
  /** `examples/<slug>`, for messages. */
  folder: string;
  example: Example;
  steps: Step[];
  /** Runtime by runtime, oldest release first, the kinds of machines of a release together. */
  recordings: Recording[];
};

/**
 * Reads every example below `examples/` (folders that begin with `_` hold shared parts).
 * @throws UserError listing every problem of every example
 */
export async function loadExamples(root: string): Promise<ExampleFolder[]> {
  const entries = await readdir(path.join(root, "examples"), { withFileTypes: true });
  const slugs = entries
    .filter((entry) => entry.isDirectory() && !entry.name.startsWith("_"))
    .map((entry) => entry.name);
  return collectErrors(slugs.sort().map((slug) => loadExample(root, slug)));
}

/** The recording of an example on a release, on one kind of machine, if there is one. */
export function recordingOf(
  { recordings }: ExampleFolder,
  of: { runtime: string; version: string; machine: string },
): Recording | undefined {
  return recordings.find(
    ({ header }) =>
      header.runtime === of.runtime && header.version === of.version && header.machine === of.machine,
  );
}

/**
 * Reads one example.
 * @throws UserError listing what is wrong with it
 */
export async function loadExample(root: string, slug: string): Promise<ExampleFolder> {
  const folder = path.join("examples", slug);
  if (!slugSchema.safeParse(slug).success) {
    throw new UserError(`${folder}: an example's folder is named in lower-case words joined by hyphens`);
  }
  const example = await readJson(root, path.join(folder, "example.json"), exampleSchema).catch(
    missing(folder, "example.json"),
  );
  const stepsFile = path.join(folder, "steps.sh");
  const text = await readFile(path.join(root, stepsFile), "utf8").catch(missing(folder, "steps.sh"));
  return {
    slug,
    folder,
    example,
    steps: parseSteps(text, stepsFile),
    recordings: await loadRecordings(root, folder),
  };
}

async function loadRecordings(root: string, folder: string): Promise<Recording[]> {
  const recorded = path.join(folder, "recorded");
  const entries = await readdir(path.join(root, recorded), { withFileTypes: true }).catch(noneWhenMissing);
  // `.tmp`: somebody records right now. What a symbolic link leads to is not read (src/checks/characters.ts).
  const names = entries
    .filter((entry) => !entry.name.endsWith(".tmp") && !entry.isSymbolicLink())
    .map(({ name }) => name);
  const recordings = await collectErrors(
    names.map(async (name) => {
      const file = path.join(recorded, name);
      if (!name.endsWith(".console")) throw new UserError(`${file}: is not a recording. Remove it.`);
      const recording = parseRecording(await readFile(path.join(root, file), "utf8"), file);
      const expected = recordingName(recording.header);
      if (expected !== name)
        throw new UserError(
          `${file}:1: is of ${expected.replace(".console", "")}. Record it again: crunbook record`,
        );
      return recording;
    }),
  );
  return recordings.sort(
    (a, b) =>
      a.header.runtime.localeCompare(b.header.runtime) ||
      compareVersions(a.header.version, b.header.version) ||
      a.header.machine.localeCompare(b.header.machine),
  );
}

/**
 * The file name of a recording: `<runtime>-<version>.console`, with the kind of machine before the ending where it is
 * not the first.
 */
export function recordingName(of: { runtime: string; version: string; machine: string }): string {
  const kind = of.machine === firstMachine ? "" : `.${of.machine}`;
  return `${of.runtime}-${of.version}${kind}.console`;
}

/** The release that a recording's file name tells: "crun-1.28". */
export function recordedRelease(name: string): string {
  const bare = name.replace(/\.console$/, "");
  const kind = Object.keys(machineKinds).find((id) => bare.endsWith(`.${id}`));
  return kind === undefined ? bare : bare.slice(0, -kind.length - 1);
}

function missing(folder: string, name: string): (error: unknown) => never {
  return (error) => {
    if (error instanceof Error && "code" in error && error.code === "ENOENT") {
      throw new UserError(`${folder}: has no ${name}. Scaffold an example with: crunbook new <slug>`);
    }
    throw error;
  };
}
