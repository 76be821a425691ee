import type { State } from "./outcomes.ts";

/** The interface's words, English. The prose of the guides stands in their pages, articles in `content/`. */
export const strings = {
  name: "Crunbook",
  sharedWords: "Other problems print these words too",
  tagline: "Container-runtime errors, reproduced",
  skip: "Skip to content",
  menu: "Main",
  theme: "Dark theme",
  issues: "Issues",
  areas: "Areas",
  layers: "Layers",
  runtimes: "Runtimes",
  errnos: "Errno",
  howItWorks: "How it works",
  contribute: "Contribute",
  lab: "The lab",
  search: "Search",
  searchLabel: "Search errors and symptoms",
  searchPlaceholder: "Error text or symptom",
  searchFailed: "The search index could not be loaded. Is there a connection?",
  noScript: "Search needs JavaScript. The list of all issues does not:",
  exactWords: "Exact words",
  affected: "Affected",
  results: "Lab results",
  release: "Release",
  result: "Result",
  tags: "Filed under",
  fixIn: "Fix it in",
  onThisPage: "On this page",
  confirm: "Confirm that it is this",
  proof: "The proof",
  related: "Related issues",
  references: "References",
  symptoms: "What you see",
  copy: "Copy",
  copied: "Copied",
  prints: "prints",
  notRun: "Not run",
  stderr: "stderr: ",
  differs: "differs: ",
  differences: "Differences between runtimes",
} as const;

/** The words of the paste page. */
export const pasteStrings = {
  label: "Paste an error, or a whole log",
  hint: "One line or 64 MB. You can also drop a file anywhere on this page.",
  local: "Nothing is sent: the answer is found in your browser.",
  chooseFile: "Choose a file",
  clear: "Clear",
  share: "Copy a link to this paste",
  shared: "The link is copied. It holds the whole paste: whoever has the link can read it.",
  sharedInAddress:
    "The page’s address is the link now. It holds the whole paste: whoever has the link can read it.",
  tooLongToShare: "This is too long for a link. Share the lines that matter.",
  damagedLink:
    "This link does not hold a whole paste: it was cut off or altered on its way. Ask for it again.",
  remove: "Remove it",
  pasted: "Pasted text",
  working: "Looking it up …",
  noIndex: "What the runtimes print could not be loaded. Is there a connection?",
  retry: "Try again",
  broken:
    "Crunbook failed at this paste: a fault of ours. Please report it, with as little of the paste as shows it.",
  refused: {
    "too-large": "The file is larger than 64 MB. Take the part of the log that has the error.",
    unreadable: "This could not be read: it is a folder, or it has gone.",
    empty: "The file is empty.",
    "not-text": "The file is not text. Unpack it first, if it is an archive.",
  },
  oneFile: "Only the first of the files was taken.",
  tooLongForBox: "This is too long for here. Drop it on the front page as a file.",
  typedLong: "Press Enter to look it up as an error text.",
  examples: "Or try one",
  answer: "Answer",
  match: "Match",
  possible: "Possible",
  none: "Not known",
  wrappersOnly: "Not known, apart from what wraps it",
  noArticle: "No article yet",
  because: "Because your text has",
  checkPrints: "And what the check of this issue prints:",
  printedBy: "printed by",
  values: "What varies is here",
  article: "Cause, fixes and proof",
  also: "Also possible",
  chain: "The error, taken apart",
  chainHint: "Outermost first: each part says that the next one failed.",
  unknownLink: "No known message: a name, a value, or a program that Crunbook has not read.",
  ofArticle: "The wording of",
  log: "Your text, marked",
  logHint: "Each mark leads to what is known of it.",
  notAllMarked: "Of a message that occurs very often, only the first places are marked.",
  skipLog: "Skip the marked text",
  markedMessage: "known message: ",
  markedArticle: "explained: ",
  messages: "Known messages without an article",
  otherMessages: "Other known messages",
  messagesHint: "From the source of every release. Nobody has written up their cause here.",
  wrappers: "Wrappers and warnings",
  origin: "Where it is printed",
  originFailed: "This could not be loaded. Is there a connection?",
  originGone: "The source is not recorded.",
  inFunction: "in",
  noneText:
    "Crunbook knows no message in this text. It may be the error of another program, or one that nobody has reported here yet.",
  noArticleText: "No article explains this yet.",
  searchProse: "Search the articles for",
  report: "Report it",
  reportHint:
    "Remove host names, paths and secrets first: opening the link takes this text to GitHub, where you can still change or drop it. Until then nothing is sent.",
  reportHere: "Remove host names, paths and secrets first. Copying sends nothing.",
  reportLabel: "The report",
  reportLink: "Open it as a new issue on GitHub",
  reportCopy: "Copy the report",
  noScript: "Looking up a paste happens in your browser and needs JavaScript. The lists do not:",
} as const;

/** How a state is written, with the sign that stands before it. */
export const stateTexts: Record<State, { sign: string; text: string }> = {
  reproduced: { sign: "✕", text: "reproduced" },
  "not-affected": { sign: "✓", text: "not affected" },
  "not-run": { sign: "–", text: "not run" },
};

/** A number with its noun: `1 issue`, `2 issues`. */
export function counted(count: number, noun: string, plural = `${noun}s`): string {
  return `${grouped(count)} ${count === 1 ? noun : plural}`;
}

/** A number as it is read: `1,204`. */
export function grouped(count: number): string {
  return count.toLocaleString("en");
}

/** A size as it is read: `10.2 MB`, `4 kB`. */
export function sized(bytes: number): string {
  return bytes < 1e6 ? `${grouped(Math.ceil(bytes / 1e3))} kB` : `${(bytes / 1e6).toFixed(1)} MB`;
}
