/**
 * Proves that the bundles of examples can be put together:
 * 1. `config.json` and `bundles/*.json` are merge patches: objects of what differs from what they are laid over;
 * 2. `$shared`, and `shared` in `example.json`, name a file of `examples/_shared/`, and nothing outside of it;
 * 3. `$append` is a list that stands alone;
 * 4. no field is one that a config.json does not have: runtimes would ignore it;
 * 5. what a further bundle mounts is looked for where it is;
 * 6. what comes out has objects, lists and texts where the OCI specification has them. What a config.json must have may be
 *    missing: that can be the fault that an example shows.
 */

import path from "node:path";
import { didYouMean } from "../errors/nearest.ts";
import { UserError } from "../errors/user-error.ts";
import { type Json, linesOfJson, parseJson } from "../files/json.ts";
import { mergePatch, resolveShared } from "../lab/example/config.ts";
import { carriedPaths } from "../lab/example/files.ts";
import type { ExampleFolder } from "../lab/example/load.ts";
import { lostSources, type Slip as Problem, unknownFields } from "../lab/example/slips.ts";
import { ociConfigSchema } from "../schema/oci-config.ts";
import type { Check } from "./check.ts";
import { sourcesOf } from "./sources.ts";

export const bundles: Check = {
  name: "bundles",
  about:
    "Each bundle of an example is a merge patch, of parts that exist, that fits the config.json of the OCI specification.",
  run: async (content) => {
    const sources = await sourcesOf(content);
    const files = new Map(
      sources.flatMap((source): [string, string][] =>
        "bytes" in source && isRead.test(source.file) ? [[source.file, source.bytes.toString("utf8")]] : [],
      ),
    );
    const further = new Map<string, string[]>();
    for (const file of files.keys()) {
      const [, folder] = /^(examples\/[^/]+)\/bundles\//.exec(file) ?? [];
      if (folder !== undefined) further.set(folder, [...(further.get(folder) ?? []), file]);
    }
    try {
      const common = `${shared}config.json`;
      // Verification tells that it is missing.
      const base = files.has(common) ? await patched({}, common, files) : {};
      const found = await Promise.all(
        content.examples.map((example) =>
          problemsOf(content.root, example, base, further.get(example.folder) ?? [], files),
        ),
      );
      return found.flat();
    } catch (error) {
      return told(error);
    }
  },
};

const shared = "examples/_shared/";

/** The files that bundles are made of, and those that may be named. */
const isRead = /^examples\/(?:_shared\/|[^/]+\/(?:bundles\/.+|[^/]+)\.json$)/;

/** Texts of files, by path from the root. */
type Files = ReadonlyMap<string, string>;

async function problemsOf(
  root: string,
  { folder, example }: ExampleFolder,
  base: Json,
  further: string[],
  files: Files,
): Promise<string[]> {
  const own = `${folder}/example.json`;
  const strays = Object.entries(example.shared).flatMap(([target, name]) => {
    const problem = sharedProblem(name, files);
    return problem === undefined
      ? []
      : [`${own}:${linesOfJson(files.get(own) ?? "")(["shared", target])}: ${problem}`];
  });
  try {
    const config = await patched(base, `${folder}/config.json`, files);
    const carried = await carriedPaths(root, folder, example);
    const lost = (file: string) => (merged: Json) =>
      lostSources(merged, path.basename(file, ".json"), carried);
    const made = await Promise.allSettled(further.map((file) => patched(config, file, files, lost(file))));
    return [...strays, ...made.flatMap((one) => (one.status === "rejected" ? told(one.reason) : []))];
  } catch (error) {
    return [...strays, ...told(error)];
  }
}

function told(error: unknown): string[] {
  if (error instanceof UserError) return [error.message];
  throw error;
}

/**
 * Lays a patch over a configuration.
 * @param slipsOf what is wrong with what comes out, beyond its shape
 * @throws UserError listing what is wrong with the patch, with file and line
 */
async function patched(
  target: Json,
  file: string,
  files: Files,
  slipsOf: (merged: Json) => Problem[] = () => [],
): Promise<Json> {
  const patch = read(file, files);
  const lineOf = linesOfJson(files.get(file) ?? "");
  const problems = patchProblems(patch, files).map(
    ({ path, problem }) => `${file}:${lineOf(path)}: ${problem}`,
  );
  if (problems.length > 0) throw new UserError(problems.join("\n"));
  const merged = mergePatch(
    target,
    await resolveShared(patch, async (name) => read(`${shared}${name}`, files)),
  );
  const misfits = [...misfitsOf(merged), ...slipsOf(merged)].map(
    ({ path, problem }) => `${file}:${lineOf(path)}: ${problem}`,
  );
  if (misfits.length > 0) throw new UserError(misfits.join("\n"));
  return merged;
}

/** Values of another kind than the specification has there. */
function misfitsOf(config: Json): Problem[] {
  const { error } = ociConfigSchema.safeParse(config, { reportInput: true });
  return (error?.issues ?? []).flatMap((issue) =>
    issue.code === "invalid_type" && issue.input !== undefined
      ? [
          {
            path: issue.path,
            problem: `${issue.path.map(String).join(".")} must be of type ${issue.expected}, not ${JSON.stringify(issue.input).slice(0, 80)}`,
          },
        ]
      : [],
  );
}

function read(file: string, files: Files): Json {
  const text = files.get(file);
  if (text === undefined) throw new UserError(`${file}: is missing`);
  return parseJson(text, file);
}

function patchProblems(patch: Json, files: Files): Problem[] {
  if (!isObject(patch)) {
    const what = Array.isArray(patch) ? "a list" : JSON.stringify(patch);
    return [
      {
        path: [],
        problem: `is no merge patch: it is ${what}. Write an object of what differs: { "process": { "args": ["true"] } }`,
      },
    ];
  }
  return [...unknownFields(patch), ...directiveProblems(patch, [], files)];
}

/** What is wrong with `$shared` and `$append` anywhere in a patch. */
function directiveProblems(value: Json, path: PropertyKey[], files: Files): Problem[] {
  if (Array.isArray(value)) return value.flatMap((item, i) => directiveProblems(item, [...path, i], files));
  if (!isObject(value)) return [];
  const keys = Object.keys(value);
  return keys.flatMap((key): Problem[] => {
    const at = [...path, key];
    const item = value[key] ?? null;
    if (key === "$append" && (!Array.isArray(item) || keys.length > 1)) {
      return [{ path: at, problem: '"$append" takes a list and stands alone: { "$append": [ ... ] }' }];
    }
    if (key === "$shared") {
      const problem =
        typeof item === "string"
          ? sharedProblem(item, files)
          : `"$shared" takes the name of a file in ${shared}: "seccomp/moby-20.10.24.json"`;
      return problem === undefined ? [] : [{ path: at, problem }];
    }
    if (key.startsWith("$") && key !== "$append" && !(key === "$schema" && path.length === 0)) {
      return [
        { path: at, problem: `a merge patch has no "${key}"${didYouMean(key, ["$append", "$shared"])}` },
      ];
    }
    return directiveProblems(item, at, files);
  });
}

function sharedProblem(name: string, files: Files): string | undefined {
  if (/^[/~]|\\|(^|\/)\.{1,2}(\/|$)|^[a-z]+:/i.test(name)) {
    return `"${name}" leads out of ${shared}. Write the path of a file below it`;
  }
  if (files.has(`${shared}${name}`)) return undefined;
  const known = [...files.keys()]
    .filter((file) => file.startsWith(shared))
    .map((file) => file.slice(shared.length));
  return `there is no ${shared}${name}${didYouMean(name, known)}`;
}

function isObject(value: Json): value is { [key: string]: Json } {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
