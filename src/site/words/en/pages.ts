import { kernelAnswered } from "../../../match/chain.ts";
import { counted } from "./numbers.ts";

/** The words of single pages, English. `[text](name)` is a link whose address the page knows by that name. */
export const pageWords = {
  home: {
    description:
      "Paste a container-runtime error or a whole log: the cause, the releases that print it, and the fix, reproduced on real releases of runc and crun.",
    heading: "What does this container error mean?",
    lead: "Crunbook names its cause, the releases that print it, and the fix: each error was reproduced on real releases of runc and crun.",
    figures: "Crunbook in figures",
    explained: "issues explained",
    releasesOf: (runtimes: string[]) => `releases of ${runtimes.join(" and ")} in the lab`,
    replayed: "recorded runs, replayed",
    known: "messages known",
    about: "Reproduced, not remembered",
    aboutText:
      "An example proves each article: commands that real releases run in small virtual machines. The build fails when one of them no longer prints what the article shows. [How it works](howItWorks)",
    on: (releases: string) => `on ${releases}: [the whole transcript](issue)`,
    ways: "Ways in",
    outage: "Something is broken",
    outageText:
      "Paste the error or the whole log above. Or look it up [by release](runtimes), [exit code](exitCodes), [errno](errnos), or [where you can fix it](layers).",
    learn: "Learning how containers start",
    learnText:
      "[Concepts](concepts) explain the rules behind many errors. In the [playground](play) you break and mend containers on real runtimes.",
    maintain: "Maintaining a runtime",
    maintainText:
      "[What differs](differences) between runtimes and from release to release, [every message](messages) that they can print, and [the lab](lab).",
    take: "Adding what you know",
    takeText: "[Contribute](contribute) an article: a text, and an example that shows it is true.",
    newest: "New articles",
    widespread: "On the most releases",
    all: (count: number) => `All ${counted(count, "issue")}`,
  },
  issueList: {
    description: "Every container-runtime error that Crunbook explains.",
    lead: (count: number) =>
      `${counted(count, "error")}, each with the words that are printed, the releases that print them, and the fix.`,
  },
  issue: {
    /** The same check as it is typed in other layers. */
    alsoIn: (layers: string) => `The same in ${layers}`,
    moreWordings: (count: number) => counted(count, "more wording"),
    notReproduced: (why: string) => `Not reproduced here: ${why}`,
    recorded:
      "Recorded in [the lab](lab), on real releases, and replayed by every full check of this site. Lines marked ",
    mark: "like this",
    marked: " differ from the group above.",
    published: "Published ",
    /** Before the address of what says so. */
    source: "Source",
    /** Of a translation whose English article has changed since. */
    newer: "The [English article](english) is newer than this translation.",
  },
  proof: {
    verified: (engines: string, kernels: string, releases: number, transcripts: number) =>
      `Verified with ${engines}, ${kernels}: ${counted(releases, "release")}, ${counted(transcripts, "different transcript")}.`,
    unrecorded: "There is no recording of this example.",
    unlike: (lines: number, group: string) => `${counted(lines, "line")} unlike ${group}`,
    gone: (lines: number) => `${counted(lines, "line")} of the group before not printed here`,
    fromBase: "what differs from the base bundle",
    steps: "the steps",
    fromConfig: "what differs from config.json",
  },
  /** Of an example's download. */
  bundle: {
    title: "The bundle",
    about:
      "An OCI bundle with its root file system and the steps. Unpack it and run `runc run demo` or `crun run demo` in its folder.",
    /** On the button. */
    download: (file: string) => `Download ${file}`,
    /** Before the links to its parts and the commands that unpack them. */
    parts: "Its parts, and the commands that make the bundle of them:",
  },
  area: {
    description: "Container-runtime errors by the part of the system they come from.",
    lead: "Errors by the kernel feature or part of the set-up that they come from.",
    oneDescription: (area: string) => `Container-runtime errors around: ${area}.`,
    oneLead: (count: number) => `${counted(count, "error")} filed under this area.`,
  },
  layer: {
    description: "Container-runtime errors by the place where they can be put right.",
    lead: "Errors by the place where you can put them right.",
    fixesIn: (layer: string) => `Fixes in: ${layer}`,
    oneDescription: (layer: string) => `Container-runtime errors with a fix in: ${layer}.`,
    oneLead: (count: number) => `${counted(count, "error")} that you can put right here.`,
  },
  errno: {
    heading: "By errno",
    description: "Container-runtime errors by the error number that the kernel answered.",
    /** Of a link of an error. */
    answered: kernelAnswered,
    lead: "Errors by what the kernel answered. The text at the right is what programs print for it.",
    oneDescription: (name: string, text: string) => `Container-runtime errors that end in ${text} (${name}).`,
    oneLead: (count: number) => `${counted(count, "error")} where the kernel gave this answer.`,
  },
  runtimeList: {
    description: "The container runtimes and releases that every claim of Crunbook was tested on.",
    lead: "The releases that every claim here was tested on, and [what differs between them](differences).",
    /** After the sentence that says what the runtime is. */
    issues: (count: number) => ` ${counted(count, "issue")}.`,
  },
  runtime: {
    about: {} as Record<string, string>,
    lead: (about: string, language: string) =>
      `${about} Written in ${language}; [its repository](repository).`,
    byRelease: "Issues by release",
    caption: (id: string) => `Issues of ${id} by release`,
    issue: "Issue",
    without: (id: string) => `Issues that ${id} does not have`,
    releases: "Releases in the lab",
    released: "Released",
    from: "From",
    upstream: "Upstream",
    notes: "release notes",
    notesOf: (release: string) => `Release notes of ${release}`,
  },
  releasePage: {
    description: (name: string) => `What the lab reproduced on ${name}, issue by issue.`,
    lead: (reproduced: number, all: number) =>
      `${counted(reproduced, "issue")} of ${all} reproduced on this release.`,
    released: "Released ",
    from: (distribution: string) => `, taken from ${distribution}. [Release notes](notes)`,
    patches: "Patches",
    /** What the distribution changed; `name` is its package with the version. */
    patched: (name: string, count: number) =>
      `The package is ${name}. It applies ${counted(count, "patch", "patches")} to the release: what it prints is not proof of what upstream's own build prints.`,
    unpatched: (name: string) => `The package is ${name}. It applies no patch to the release.`,
    patchesUnknown: (name: string) =>
      `The package is ${name}. Patches: not known, the source package is no longer in the archive.`,
    patchNames: "Their names, in order",
    packages: "Packages",
    packagesText: "What runs in the lab, library by library. Checksums and sources are in the [lock](lock).",
    packagesOf: (name: string) => `Packages of ${name}`,
    neighbours: "Neighbouring releases",
    older: (version: string) => `Older: ${version}`,
    newer: (version: string) => `Newer: ${version}`,
  },
  packages: {
    name: "Package",
    version: "Version",
    suite: "Debian suite",
    source: "Source",
    licences: "Licences",
    /** Beside a version: whether the distribution changed the release. */
    states: { patched: "patched", unpatched: "unpatched", unknown: "patches unknown" },
    /** Over the list below a table of results. */
    ofReleases: "Packages that ran",
  },
  differenceList: {
    description:
      "What changes in errors and exit codes from runc to crun, from crun to runc, and from one release to the next: read off recorded runs.",
    lead: "The same bundles, the same commands, other answers: what the lab recorded to differ when you change the runtime, or go one release up. Nothing here is written by hand.",
    from: "From",
    to: "To",
    commands: "Commands that answer otherwise",
    exits: "of them with another exit code",
    compared: "Examples compared",
  },
  difference: {
    heading: (from: string, to: string) => `From ${from} to ${to}`,
    description: (from: string, to: string) =>
      `Which errors and exit codes change from ${from} to ${to}, read off recorded runs.`,
    none: "No recorded command answers otherwise.",
    some: (commands: number, examples: number) =>
      `${counted(commands, "command")} in ${counted(examples, "example")} ${commands === 1 ? "answers" : "answer"} otherwise.`,
  },
  searchPage: {
    description: "Search container-runtime errors by error text, symptom, or words.",
    runtime: "Runtime",
    area: "Area",
    kind: "Kind",
    kinds: { page: "Articles and guides", message: "Messages of programs" },
    any: "any",
  },
};

export type PageWords = typeof pageWords;
