import { readdir, readFile } from "node:fs/promises";
import path from "node:path";
import { projectRoot } from "../../root.ts";
import type { Language } from "./highlighter.ts";

/** A file of an example as it stands on disk. */
export type ExampleFile = { name: string; lang: Language; text: string };

/** What a reader needs to see of an example: `config.json`, the other bundles' changes to it, and `steps.sh`. */
export async function shownFiles(slug: string): Promise<ExampleFile[]> {
  const folder = path.join(projectRoot, "examples", slug);
  const bundles = await readdir(path.join(folder, "bundles")).catch(() => []);
  const names = [
    "config.json",
    ...bundles
      .filter((name) => name.endsWith(".json"))
      .sort()
      .map((name) => `bundles/${name}`),
    "steps.sh",
  ];
  const files = await Promise.all(
    names.map(async (name): Promise<ExampleFile[]> => {
      const text = await readFile(path.join(folder, name), "utf8").catch(() => undefined);
      return text === undefined ? [] : [{ name, lang: name.endsWith(".json") ? "json" : "sh", text }];
    }),
  );
  return files.flat();
}
