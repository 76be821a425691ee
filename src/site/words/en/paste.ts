import { answerWords } from "../../../answer/words.ts";
import { counted } from "./numbers.ts";

/** The words of the paste page, English: those of every answer, and what only the page says. */
export const pasteWords = {
  ...answerWords,
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
  lookingOn: "Looking on: the messages of engines and other programs are still loading …",
  noMore:
    "The messages of engines and other programs could not be loaded: what only they print is not known here. Is there a connection?",
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
  /** After the verdict that no article explains it. */
  known: (count: number) => `; ${counted(count, "known message")}`,
  rulePage: "The whole rule, with its sources",
  ruleInstances: "An article on this case: ",
  exitCodePage: (code: number) => `All that is known of exit code ${code}`,
  closestText: "They share words with your text, and no wording of theirs fits it.",
  /** Found without the second file of the index. */
  noneSoFar: "Not known so far",
  values: "What varies is here: ",
  article: "Cause, all fixes and proof",
  fix: (layer: string) => `Fix: ${layer}`,
  otherChecks: "Confirm it elsewhere",
  chainHint: "Outermost first: each part says that the next one failed.",
  unknownLink: "No known message: a name, a value, or a program that Crunbook has not read.",
  ofArticle: "The wording of ",
  log: "Your text, marked",
  logHint: "Each mark leads to what is known of it.",
  notAllMarked: "Of a message that occurs very often, only the first places are marked.",
  more: (places: number) => `Show the next ${places} places`,
  skipLog: "Skip the marked text",
  markedMessage: "known message: ",
  markedArticle: "explained: ",
  gapLines: (count: number) => counted(count, "line"),
  gapCharacters: (count: number) => counted(count, "character"),
  gapWithout: (left: string) => `${left} without a known message`,
  /** Among what is left out are messages whose first places are shown. */
  gapAgain: (left: string) => `${left}, with messages again that are marked above`,
  messagesHint: "From the source of every release. Nobody has written up their cause here.",
  wrappers: (count: number) => `Wrappers and warnings (${count})`,
  origin: "Where it is printed",
  originFailed: "This could not be loaded. Is there a connection?",
  originGone: "The source is not recorded.",
  inFunction: ", in ",
  noneTextSoFar:
    "No article, runc, crun, Go or the kernel has words of this text. What engines and other programs print could not be loaded: it may be a message of theirs.",
  noArticleText: "No article explains this yet.",
  report: "Report it",
  reportHint:
    "Remove host names, paths and secrets first: opening the link takes this text to GitHub, where you can still change or drop it. Until then nothing is sent.",
  reportHere: "Remove host names, paths and secrets first. Copying sends nothing.",
  reportLabel: "The report",
  reportLink: "Open it as a new issue on GitHub",
  reportCopy: "Copy the report",
  reportTitle: (line: string) => `Not explained: ${line}`,
  reportPrinted: "**What was printed**",
  reportSaid: "**What Crunbook said:** ",
  reportVersions: "**Runtime, engine, and their versions:** ",
  reportCause: "**What was the cause, if you know it:** ",
  noScript: "Looking up a paste happens in your browser and needs JavaScript. The lists do not:",
};

export type PasteWords = typeof pasteWords;
