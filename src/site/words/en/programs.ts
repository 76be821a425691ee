import { sentenceWords } from "../../../answer/words.ts";
import type { BundleFailure } from "../../../schema/bundle-parts.ts";
import { counted, grouped, sized } from "./numbers.ts";
import { pasteWords } from "./paste.ts";

/** The words that the programs of a page say, English. Pages say them too. */
export const programWords = {
  ...sentenceWords,
  confirm: "Confirm that it is this",
  fixIn: "Fix it in",
  /** Before the first place. */
  fixInGap: " ",
  copy: "Copy",
  copied: "Copied",
  /** Of the playground, before it is loaded. */
  play: {
    opening: "Loading the playground …",
    openFailed: "The playground could not be loaded. Is there a connection?",
    damagedLink:
      "This link does not hold a whole run: it was cut off or altered on its way. Ask for it again.",
    unknownExample: "This link is about an example that is not here any more.",
    unknownRelease: (asked: string, opened: string) =>
      `This link is about ${asked}, on which this example was not recorded here. It is open with ${opened} instead.`,
  },
  /** Of an example's bundle, while it is loaded and put together. */
  download: {
    loading: "Loading the parts",
    done: (file: string) => `${file} is put together and among your downloads.`,
    failures: {
      "cut-off": "A part could not be loaded whole. Is there a connection?",
      damaged:
        "A part is not the one that was published: its checksum is another. A proxy or a cache may have changed it, or the site has changed just now: then load this page again.",
      broken:
        "The bundle could not be put together: a fault of ours. The parts below can be unpacked by hand.",
    } satisfies Record<BundleFailure, string>,
  },
  suggestions: "Suggestions",
  searchFailed: "The search index could not be loaded. Is there a connection?",
  nothingFound: "Nothing found.",
  someWords: (found: string) => `Nothing has all of these words. ${found} with some of them.`,
  results: (count: number) => counted(count, "result"),
  /** Of a list that a reader filters. */
  shownOf: (shown: number, all: number) => `${grouped(shown)} of ${counted(all, "issue")}`,
  lines: (count: number) => counted(count, "line"),
  sized,
  /** Between two sentences. */
  space: " ",
  /** Marks what a page in another language has in English; nothing here. */
  inEnglish: "",
  paste: pasteWords,
};

export type ProgramWords = typeof programWords;
