import type { PrinterWords } from "../../answer/printed-by.ts";
import { emitterNames } from "../../schema/emitters.ts";

/** The page's words for who prints something, English: the package has the matcher and no site. */
export const printerWords: PrinterWords = {
  emitterNames,
  comma: ", ",
  andMore: (list, count) => `${list} and ${count} more`,
};
