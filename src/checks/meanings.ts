/**
 * Proves that a language says what wrappers mean:
 * 1. of every wrapper, where the language is a whole one;
 * 2. of no other. Otherwise the English sentence has changed, or its wrapper has gone.
 */

import { meaningsFile } from "../content/translations/wrapper-meanings.ts";
import { wrappersFile } from "../content/wrappers.ts";
import { didYouMean, nearest } from "../errors/nearest.ts";
import { isWhole } from "../schema/locale.ts";
import type { Check } from "./check.ts";
import { files } from "./files.ts";

export const meanings: Check = {
  name: "meanings",
  about: "In every language the words that layers put round an error have their meaning, and no others have.",
  needs: [files],
  run: (content) => {
    const known = [...new Set(content.wrappers.map(({ means }) => means))];
    return [...content.meanings].flatMap(([locale, translated]) => {
      const file = meaningsFile(locale);
      const given = Object.keys(translated);
      const unknown = given.filter((means) => !known.includes(means));
      const renamed = new Set(unknown.map((means) => nearest(means, known)));
      return [
        ...unknown.map((means) => `${file}: no wrapper means "${means}"${didYouMean(means, known)}`),
        ...known
          .filter((means) => isWhole(locale) && !given.includes(means) && !renamed.has(means))
          .map((means) => `${file}: "${means}" (${wrappersFile}) is not translated. Add it.`),
      ];
    });
  },
};
