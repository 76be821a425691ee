/**
 * Proves that what a language says of wrappers is said of wrappers that there are. Otherwise the English sentence has
 * changed, or its wrapper has gone.
 */

import { meaningsFile } from "../content/translations/wrapper-meanings.ts";
import { didYouMean } from "../errors/nearest.ts";
import type { Check } from "./check.ts";

export const meanings: Check = {
  name: "meanings",
  about:
    "Every translated meaning of the words that layers put round an error is of words that the English list has.",
  run: (content) => {
    const known = content.wrappers.map(({ means }) => means);
    return [...content.meanings].flatMap(([locale, translated]) =>
      Object.keys(translated)
        .filter((means) => !known.includes(means))
        .map((means) => `${meaningsFile(locale)}: no wrapper means "${means}"${didYouMean(means, known)}`),
    );
  },
};
