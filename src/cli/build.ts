import { spawn } from "node:child_process";
import { mkdir, readFile, rm } from "node:fs/promises";
import path from "node:path";
import { z } from "zod";
import { digestOf } from "../files/digest.ts";
import { writeAtomically } from "../files/write.ts";

/** Where a site is built, and from what. */
export type BuildPlace = {
  /** The folder of the programs: `dist/` and the cache are in it. */
  code: string;
  /** The folder of the content. */
  root: string;
  env: NodeJS.ProcessEnv;
};

/** How a build ended. The output is all that was said, for when it failed. */
export type Built = { code: number | null; stopped: boolean; output: string };

/** All that the pages are made of and by. */
const inputs = {
  root: ["content", "examples", "public"],
  code: ["src", "astro.config.mjs", "package.json", "package-lock.json", "tsconfig.json"],
  // What is installed; differs from package-lock.json before `npm ci`.
  installed: ["node_modules/.package-lock.json"],
};

const settings = ["CRUNBOOK_URL", "CRUNBOOK_ARCHIVE"];

/** What is kept of a build: digests of all that it was made from, and of all that it made. */
const recordSchema = z.object({ inputs: z.string(), site: z.string() });

function recordFile({ code }: BuildPlace): string {
  return path.join(code, ".cache", "build.json");
}

/**
 * Whether `dist/` is what a build would make now: nothing that it is made from has changed since it was built whole,
 * and nothing has changed in it.
 */
export async function isBuilt(place: BuildPlace): Promise<boolean> {
  const text = await readFile(recordFile(place), "utf8").catch(() => "");
  const record = recordSchema.safeParse(parsed(text)).data;
  if (!record || record.inputs !== (await digestOfInputs(place))) return false;
  return record.site === (await digestOf(place.code, ["dist"]));
}

/**
 * Builds into `dist/`, and keeps what it was made from when the build is whole.
 * @param command what builds, to run in the folder of the programs
 * @param onOutput called with what it says, as it comes
 */
export async function buildSite(
  place: BuildPlace,
  command: readonly [string, ...string[]],
  onOutput: (text: string) => void = () => undefined,
): Promise<Built> {
  // First: a build that is cut off, or that a file was changed under, must not pass for one that is whole.
  await rm(recordFile(place), { force: true });
  const before = await digestOfInputs(place);
  const built = await run(place, command, onOutput);
  if (built.code !== 0) return built;
  await mkdir(path.dirname(recordFile(place)), { recursive: true });
  const record = { inputs: before, site: await digestOf(place.code, ["dist"]) };
  await writeAtomically(recordFile(place), JSON.stringify(recordSchema.parse(record)));
  return built;
}

async function digestOfInputs({ code, root, env }: BuildPlace): Promise<string> {
  const digests = [
    await digestOf(root, inputs.root),
    await digestOf(code, inputs.code),
    await digestOf(code, inputs.installed),
  ];
  return JSON.stringify([process.versions.node, ...settings.map((name) => env[name] ?? null), ...digests]);
}

async function run(
  { code, env }: BuildPlace,
  [program, ...args]: readonly [string, ...string[]],
  onOutput: (text: string) => void,
) {
  const child = spawn(program, args, { cwd: code, env, stdio: ["ignore", "pipe", "pipe"] });
  let output = "";
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding("utf8").on("data", (text: string) => {
      output += text;
      onOutput(text);
    });
  }
  let stopped = false;
  const stop = () => {
    stopped = true;
    child.kill();
  };
  process.on("SIGINT", stop).on("SIGTERM", stop);
  try {
    const exit = await new Promise<number | null>((resolve, reject) => {
      child.on("error", reject).on("close", resolve);
    });
    return { code: exit, stopped, output };
  } finally {
    process.off("SIGINT", stop).off("SIGTERM", stop);
  }
}

/** A JSON text, or undefined when it is none. */
export function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
