/**
 * Proves that nothing is half done: no word that `crunbook new` left for the author to write is still there, in
 * articles, concept pages, their translations and examples. Comments count too.
 */

import path from "node:path";
import type { Content } from "../content/content.ts";
import type { Check } from "./check.ts";
import { sourcesOf } from "./sources.ts";

export const todo: Check = {
  name: "nothing half done",
  about: "No article, concept page or example has a word that is still to be written.",
  run: async (content) => {
    const files = new Set(filesOf(content));
    const sources = await sourcesOf(content);
    return sources.flatMap((source) =>
      "bytes" in source && files.has(source.file)
        ? unwritten(source.file, source.bytes.toString("utf8"))
        : [],
    );
  },
};

function filesOf({ articles, translations, concepts, conceptTranslations, examples }: Content): string[] {
  return [
    ...[...articles, ...translations, ...concepts, ...conceptTranslations].map(({ file }) => file),
    ...examples.flatMap(({ folder }) => ["example.json", "steps.sh"].map((name) => path.join(folder, name))),
  ];
}

function unwritten(file: string, text: string): string[] {
  return text
    .split("\n")
    .flatMap((line, index) =>
      /\bTODO\b/.test(line) ? [`${file}:${index + 1}: TODO is still to be written`] : [],
    );
}
