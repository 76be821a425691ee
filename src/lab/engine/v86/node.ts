import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import path from "node:path";
import { z } from "zod";
import type { LocalEngine } from "../engine.ts";
import { RESERVED_MIB, settings, v86Engine } from "./v86.ts";

/** What a page needs to have v86, from its npm package. */
export type V86Program = {
  version: string;
  /** The file of its WebAssembly module. */
  wasm: Uint8Array;
};

const packageFolder = path.resolve(path.dirname(createRequire(import.meta.url).resolve("v86")), "..");
const packageSchema = z.object({ version: z.string() });

/** v86 in Node: every computer that has the project's packages has it. */
export const localV86: LocalEngine = {
  // Every version may emulate a little differently.
  traits: async () => ({ version: await v86Version(), settings, reservedMiB: RESERVED_MIB }),
  /*
   * V8's optimising compiler works on v86's generated code in the background and takes the second core away from the
   * second machine: without it a replay takes less than half the time (npm run bench:lab). It is a flag of the whole
   * process, and only half effective once V8 has started: hence processes for workers, not threads.
   */
  nodeFlags: ["--liftoff-only"],
  secondsPerRun: 3.5,
  find: async () => ({}),
  open: async () => {
    const { version, wasm } = await v86Program();
    return v86Engine(version, await WebAssembly.compile(new Uint8Array(wasm)));
  },
};

/** The npm package's version, as package.json locks it, and its WebAssembly module. */
export async function v86Program(): Promise<V86Program> {
  const wasm = new Uint8Array(await readFile(path.join(packageFolder, "build", "v86.wasm")));
  return { version: await v86Version(), wasm };
}

async function v86Version(): Promise<string> {
  const text = await readFile(path.join(packageFolder, "package.json"), "utf8");
  return packageSchema.parse(JSON.parse(text)).version.replace(/\+.*/, "");
}
