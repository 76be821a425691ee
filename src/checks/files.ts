/** Proves that no file is gone whose absence would only show less: nothing names it, so nothing else misses it. */

import { access } from "node:fs/promises";
import path from "node:path";
import { lifeFile } from "../content/life.ts";
import { operationsFile } from "../content/operations.ts";
import { keywordsFile } from "../content/translations/keywords.ts";
import { meaningsFile } from "../content/translations/wrapper-meanings.ts";
import { wrappersFile } from "../content/wrappers.ts";
import { isWhole, translatedLocales } from "../schema/locale.ts";
import type { Check } from "./check.ts";

/** The files that every project has, each with what it is without entries. */
function needed(): Map<string, string> {
  return new Map([
    [lifeFile, '{ "articles": {} }'],
    [wrappersFile, '{ "wrappers": [] }'],
    [operationsFile, "[]"],
    ...translatedLocales.filter(isWhole).flatMap((locale): [string, string][] => [
      [keywordsFile(locale), "{}"],
      [meaningsFile(locale), "{}"],
    ]),
  ]);
}

export const files: Check = {
  name: "files",
  about:
    "The drawing of a container's life, the words that layers put round an error, the operations, and what each language says of them have their files.",
  run: async ({ root }) => {
    const files = [...needed()];
    const gone = await Promise.all(files.map(([file]) => isGone(path.join(root, file))));
    return files
      .filter((_, index) => gone[index])
      .map(
        ([file, empty]) => `${file}: is missing. Take it back from git; a new project begins with ${empty}`,
      );
  },
};

function isGone(file: string): Promise<boolean> {
  return access(file).then(
    () => false,
    () => true,
  );
}
