import { counted } from "../numbers.ts";

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
    meanings: {
      1: "runc and crun return 1 when they could not start the container; in some cases, some releases return 255. Many programs return 1 as well: then the container did start.",
      2: "Neither runc nor crun returned 2 of its own accord: it is the program in the container that ended with it.",
      125: "docker run and podman run return 125 when the engine itself failed, before there was a container to run.",
      126: "Docker and Podman return 126 when the command is there but cannot be started. They derive it from the words of the runtime's message; the runtime itself returns something else.",
      127: "Docker and Podman return 127 when the command is not found, derived from the words of the runtime's message. A shell that does not find a command returns 127 too, from within the container.",
      128: "Under Kubernetes, containerd reports 128 with the reason StartError for a container that could not be started, whatever the runtime returned.",
      137: "128 + 9: the program was ended by SIGKILL. Often that was the kernel at the memory limit, but anybody with the right to may send it.",
      143: "128 + 15: the program was ended by SIGTERM, the signal with which engines ask containers to stop.",
      255: "Many releases of runc and crun return 255 when exec fails, and newer ones of runc also when run fails as the program is executed. Others return 1.",
    } as Record<number, string>,
    sources: "Sources",
  },
};

export type BrowseWords = typeof browseWords;
