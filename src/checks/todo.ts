/**
 * Proves that nothing is half done: no word that `crunbook new` left for the author to write is still there, in
 * articles, concept pages, their translations and examples. Comments count too.
 */

import { readFile } from "node:fs/promises";
import path from "node:path";
import type { Content } from "../content/content.ts";
import type { Check } from "./check.ts";

export const todo: Check = {
  name: "nothing half done",
  about: "No article, concept page or example has a word that is still to be written.",
  run: async (content) => {
    const found = await Promise.all(filesOf(content).map((file) => unwritten(content.root, file)));
    return found.flat();
  },
};

function filesOf({ articles, translations, concepts, conceptTranslations, examples }: Content): string[] {
  return [
    ...[...articles, ...translations, ...concepts, ...conceptTranslations].map(({ file }) => file),
    ...examples.flatMap(({ folder }) => ["example.json", "steps.sh"].map((name) => path.join(folder, name))),
  ];
}

async function unwritten(root: string, file: string): Promise<string[]> {
  const lines = (await readFile(path.join(root, file), "utf8")).split("\n");
  return lines.flatMap((line, index) =>
    /\bTODO\b/.test(line) ? [`${file}:${index + 1}: TODO is still to be written`] : [],
  );
}
