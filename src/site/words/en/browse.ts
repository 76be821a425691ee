import { exitCodeFacts } from "../../../schema/exit-codes.ts";
import { counted } from "./numbers.ts";

/** The words of the pages to browse by, English. `[text](name)` is a link whose address the page knows by that name. */
export const browseWords = {
  browseBy: {
    label: "Browse by",
    issues: "All",
    areas: "Area",
    errnos: "Errno",
    exitCodes: "Exit code",
    layers: "Where to fix",
    runtimes: "Release",
  },
  filter: {
    label: "Filter the list",
    text: "Words",
    release: "Runtime or release",
    every: (runtime: string) => `${runtime}, any release`,
    area: "Area",
    errno: "Errno",
    layer: "Fix in",
    any: "any",
    clear: "Show all",
  },
  /** Which releases of a runtime are affected, behind its name. */
  range: {
    all: "all",
    none: "none",
    upTo: (last: string) => `up to ${last}`,
    from: (first: string) => `from ${first}`,
    notRun: "not run",
  },
  jump: { affected: "Affected releases", proof: "Proof" },
  exitCode: {
    name: "Exit codes",
    description:
      "What exit codes 1, 125, 126, 127, 128, 137 and 255 of containers mean, who returns them, and the errors behind them.",
    lead: "Two parties give an exit code: the runtime, which the lab recorded, and the engine above it, which often makes another one of it.",
    issues: (count: number) => counted(count, "issue"),
    heading: (code: number) => `Exit code ${code}`,
    oneDescription: (code: number) =>
      `What exit code ${code} of a container means: which releases of runc and crun return it, and what engines make of it.`,
    causes: "Likely causes",
    recorded: "Returned by the runtime",
    recordedText:
      "Commands that failed in the lab with an article's words, or without a word, and the releases whose command ended with this code.",
    caption: (code: number) => `Recorded commands that ended with ${code}`,
    issue: "Issue",
    command: "Command",
    releases: "Releases",
    notRecorded:
      "In the lab, no command of a runtime ended with this code and one of the errors explained here.",
    told: "Seen in posted errors",
    toldText: "The code stands in the errors as people post them: there an engine or the kubelet gave it.",
    notTold: "No error text that the articles quote has this code.",
    /** What is known of single codes beyond what was recorded. */
    meanings: Object.fromEntries(exitCodeFacts.map(({ code, means }) => [code, means])) as Record<
      number,
      string
    >,
    sources: "Sources",
  },
};

export type BrowseWords = typeof browseWords;
