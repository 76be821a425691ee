import type { Failure } from "./client/playground/protocol.ts";
import type { Part } from "./play/needed.ts";

/** The words of the playground. */
export const playgroundStrings = {
  name: "Playground",
  about:
    "Real runc and crun releases in a virtual machine, in your browser: run an example, change it, look around. Nothing is sent.",
  noScript:
    "The playground runs in your browser and needs JavaScript. Every article has its bundle as a download.",
  example: "Example",
  open: "Run this in your browser",
  loads: (size: string) => `in a virtual machine in this page; the first time it loads ${size}`,
  opening: "Loading the playground …",
  openFailed: "The playground could not be loaded. Is there a connection?",
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
  terminal: "Terminal",
  file: "File",
  changed: "changed",
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
  } satisfies Record<Part, string>,
  starting: "Starting the machine …",
  running: (command: string) => `Running: ${command}`,
  opened: "A shell is open in the bundle’s folder.",
  openShell: "Open a terminal",
  shellHint: "A shell in the same machine, in the bundle’s folder. What you do there ends with the next run.",
  terminalLabel: "Terminal in the virtual machine. Ctrl+Shift+Escape leaves it.",
  equal: "Equal to the recording, line by line.",
  different: "Not the same as the recording: the marked lines differ.",
  differentChanged: "You have changed files: the marked lines are not as recorded.",
  stopped: "Stopped. The next run begins with a fresh machine.",
  resetDone: "All files are as published.",
  linked: "The link is copied. It holds your changes and what was printed.",
  linkedInAddress: "The page’s address is the link now. It holds your changes and what was printed.",
  tooLongToShare: "Your changes are too long for a link. Download the bundle instead.",
  damagedLink: "This link does not hold a whole run: it was cut off or altered on its way. Ask for it again.",
  fromLink: "This result came with the link. It has not run in your browser: run it to see for yourself.",
  unknownExample: "This link is about an example that is not here any more.",
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
  } satisfies Record<Failure["why"], string>,
} as const;
