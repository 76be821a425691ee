import { readdir, readFile } from "node:fs/promises";
import path from "node:path";
import { falsify } from "./falsify.ts";
import type { Fault } from "./fault.ts";
import { fieldFaults, type Source } from "./fields.ts";
import { invariantFaults } from "./invariants.ts";

/** Every fault that is planted, in the same order whenever it is asked. */
export async function allFaults(root: string): Promise<Fault[]> {
  const kinds = [
    ["field of an article", "content/issues/en"],
    ["field of a translation", "content/issues/zh-cn"],
    ["field of a concept", "content/concepts/en"],
  ] as const;
  const fields = await Promise.all(
    kinds.map(async ([kind, folder]) => fieldFaults(kind, await sourcesIn(root, folder), falsify)),
  );
  return [...fields.flat(), ...invariantFaults];
}

async function sourcesIn(root: string, folder: string): Promise<Source[]> {
  const names = (await readdir(path.join(root, folder))).filter((name) => name.endsWith(".mdx")).sort();
  return Promise.all(
    names.map(async (name) => {
      const file = path.join(folder, name);
      return { file, text: await readFile(path.join(root, file), "utf8") };
    }),
  );
}
