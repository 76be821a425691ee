import { areaTitles } from "../../../schema/vocabulary.ts";

/** The words of the frame round every page and of what many pages have, English. */
export const frameWords = {
  name: "Crunbook",
  tagline: "Container-runtime errors, reproduced",
  /** What the language calls itself. */
  language: "English",
  feed: {
    title: "Crunbook: new articles",
    subtitle: "Container-runtime errors, reproduced on real releases",
  },
  playground: {
    name: "Playground",
    about:
      "Real runc and crun releases in a virtual machine, in your browser: run an example, change it, look around. Nothing is sent.",
    noScript:
      "The playground runs in your browser and needs JavaScript. Every article has its bundle as a download.",
    example: "Example",
    open: "Run this in your browser",
    loads: (size: string) => `in a virtual machine in this page; the first time it loads ${size}`,
  },
  concepts: "Concepts",
  background: "Background",
  footer: "Crunbook: container-runtime errors, reproduced on real releases.",
  newArticles: "New articles",
  /** Between a page's title and the site's name, which comes first on the home page. */
  homeTitle: (name: string, title: string) => `${name}: ${title}`,
  skip: "Skip to content",
  menu: "Main",
  footerMenu: "Footer",
  theme: "Dark theme",
  issues: "Issues",
  areas: "Areas",
  layers: "Layers",
  runtimes: "Runtimes",
  errnos: "Errno",
  howItWorks: "How it works",
  howItWorksAbout:
    "How Crunbook proves what it says: examples, a lab, recordings, and a build that fails when a claim does not hold.",
  contribute: "Contribute",
  lab: "The lab",
  data: "Data",
  offline: "Offline",
  search: "Search",
  searchLabel: "Search errors and symptoms",
  searchPlaceholder: "Error text or symptom",
  searchSite: "Site",
  searchWhat: "Errors and symptoms",
  noScript: "Search needs JavaScript. The list of all issues does not:",
  glance: "At a glance",
  exactWords: "Exact words",
  affected: "Affected",
  labResults: "Lab results",
  release: "Release",
  result: "Result",
  tags: "Filed under",
  onThisPage: "On this page",
  proofTitle: "The proof",
  related: "Related issues",
  references: "References",
  symptoms: "What you see",
  notRun: "Not run",
  stderr: "stderr: ",
  differs: "differs: ",
  differences: "Differences between runtimes",
  linkTo: (title: string) => `Link to: ${title}`,
  table: "Table",
  /** Of the sentence before. */
  sentence: (text: string) => `. ${text}.`,
  bracketOpen: " (",
  bracketClose: ")",
  areaTitles,
  /** How a state is written, with the sign that stands before it. */
  states: {
    reproduced: { sign: "✕", text: "reproduced" },
    "not-affected": { sign: "✓", text: "not affected" },
    "not-run": { sign: "–", text: "not run" },
  },
  /** Why something was not run. */
  reasons: {
    "not-for": (runtime: string) => `the example is not for ${runtime}`,
    needs: (needs: string) => `needs ${needs}`,
    unrecorded: "not recorded yet",
    "not-in-lab": "not in the lab",
  },
  affectedRange: {
    between: (runtime: string, first: string, fixed: string) => `${runtime} from ${first} to before ${fixed}`,
    from: (runtime: string, first: string) => `${runtime} ${first} and later`,
    before: (runtime: string, fixed: string) => `${runtime} before ${fixed}`,
    every: (runtime: string) => `every release of ${runtime}`,
  },
  /** Read out after a bare number. */
  issuesNoun: (count: number): string => (count === 1 ? "issue" : "issues"),
};

export type FrameWords = typeof frameWords;
