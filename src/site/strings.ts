import type { State } from "./outcomes.ts";

/** The interface's words, English. The prose of the guides stands in their pages, articles in `content/`. */
export const strings = {
  name: "Crunbook",
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
} as const;

/** How a state is written, with the sign that stands before it. */
export const stateTexts: Record<State, { sign: string; text: string }> = {
  reproduced: { sign: "✕", text: "reproduced" },
  "not-affected": { sign: "✓", text: "not affected" },
  "not-run": { sign: "–", text: "not run" },
};

/** A number with its noun: `1 issue`, `2 issues`. */
export function counted(count: number, noun: string, plural = `${noun}s`): string {
  return `${count} ${count === 1 ? noun : plural}`;
}
