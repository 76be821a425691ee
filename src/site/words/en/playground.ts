import type { PlayFailure, PlayPart } from "../../../schema/play-parts.ts";
import { counted } from "./numbers.ts";

/** The words of the playground, English. */
export const playgroundWords = {
  name: "Playground",
  release: "Release",
  run: "Run",
  again: "Run again",
  stop: "Stop",
  reset: "Undo all changes",
  share: "Copy a link",
  download: "Download the bundle",
  views: "View",
  transcript: "Transcript",
  files: "Edit files",
  terminalTab: "Terminal",
  file: "File",
  changed: "changed",
  /** Lines that the other transcript has at this place. */
  gone: (lines: number) => `${counted(lines, "line")} missing here`,
  differs: "differs: ",
  stderr: "stderr: ",
  notRun: "Not run",
  here: "Printed here",
  recorded: "Recorded",
  notYet: "Nothing has run here yet. Beside it is what the lab recorded.",
  noRecording: "There is no recording for this release.",
  idle: (size: string) =>
    `A virtual machine starts in this page, with the real runtime in it. The first run loads about ${size}; they stay in this browser.`,
  loading: {
    machine: "Loading the machine",
    runtime: "Loading the runtime",
    files: "Loading the root file system",
  } satisfies Record<PlayPart, string>,
  starting: "Starting the machine …",
  running: (command: string) => `Running: ${command}`,
  opened: "A shell is open in the bundle’s folder.",
  openShell: "Open a terminal",
  shellHint: "A shell in the same machine, in the bundle’s folder. What you do there ends with the next run.",
  terminalLabel: "Terminal in the virtual machine",
  equal: "Equal to the recording, line by line.",
  different: "Not the same as the recording: the marked lines differ.",
  differentChanged: "You have changed files: the marked lines are not as recorded.",
  stopped: "Stopped. The next run begins with a fresh machine.",
  resetDone: "All files are as published.",
  linked: "The link is copied. It holds your changes and what was printed.",
  linkedInAddress: "The page’s address is the link now. It holds your changes and what was printed.",
  tooLongToShare: "Your changes are too long for a link. Download the bundle instead.",
  fromLink: "This result came with the link. It has not run in your browser: run it to see for yourself.",
  retry: "Try again",
  failures: {
    "no-wasm":
      "This browser runs no WebAssembly here, which the machine needs. It may be switched off by a setting or a policy. The bundle can be downloaded and run on a machine of yours.",
    memory:
      "The browser has no memory left for the machine, which needs about 500 MB. Close other tabs, then try again.",
    "cut-off": "A file could not be loaded whole. Is there a connection? What has arrived is kept.",
    damaged:
      "A file is not the one that was published: its checksum is another. It was thrown away. A proxy or a cache may have changed it.",
    steps: "The steps cannot be read.",
    "too-slow": "A step did not end in time. If the tab or the computer slept meanwhile, run it again.",
    "too-much-output": "A step printed more than the machine takes.",
    panic: "The machine’s kernel gave up. The next run begins with a fresh machine.",
    broken: "The playground failed: a fault of ours. The next run begins with a fresh machine.",
  } satisfies Record<PlayFailure, string>,
  /** Of the editor for config.json and steps. */
  editor: {
    keys: "Tab indents; press Escape first and Tab leaves the editor.",
    suggestKeys: "Ctrl+Space suggests what fits.",
    noSchema:
      "The schema could not be loaded, so only the syntax is checked and nothing is suggested. Is there a connection?",
    unknownKey: "The specification has no such key here. Runtimes ignore it.",
    notAmong: "This is not one of the values that are possible here.",
    didYouMean: (name: string) => `Did you mean “${name}”?`,
    possible: (names: string[], more: boolean) => `Possible: ${names.join(", ")}${more ? " …" : "."}`,
    inLine: (line: number, message: string) => `Line ${line}: ${message}`,
    problems: (errors: number, warnings: number) => {
      const counts = [errors > 0 && counted(errors, "error"), warnings > 0 && counted(warnings, "warning")];
      return `${counts.filter((count) => count !== false).join(", ")}. F8 goes to the next one.`;
    },
    /** What the editor component itself says, by its own words. */
    phrases: {
      Completions: "What fits here",
      "Control character": "Control character",
      "Selection deleted": "Selection deleted",
    },
  },
  /** Of the terminal into the machine. */
  terminal: {
    keys: "Tab goes to the shell. To leave the terminal press Escape, then Tab; to go back, Shift and Tab.",
    tooMuchOutput: "Too much output to read out. The lines can be read one by one.",
  },
};

export type PlaygroundWords = typeof playgroundWords;
