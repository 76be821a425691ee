import type { Example } from "../../../schema/example.ts";
import type { Issue } from "../../../schema/issue.ts";
import { limits } from "../../../schema/limits.ts";

/** What each field is for, in words for contributors. The types keep the lists complete. */
export type FieldPurposes = {
  issue: Record<keyof Issue, string>;
  example: Record<Exclude<keyof Example, "$schema">, string>;
};

/** What each field of an article and of an example is for, English. */
export const fieldPurposes: FieldPurposes = {
  issue: {
    title: `The heading. Begin with who prints the error, then its words. At most ${limits.title} characters.`,
    heads:
      "The parts of the title that hold example values, with a placeholder and its sample in their place, {path:/etc}: an answer says them with the paste's own values. Further wordings can stand here that an answer may be headed by.",
    summary: `What it means and what to do, in one or two sentences: the answer for someone in a hurry. At most ${limits.summary} characters.`,
    symptoms: "What a person sees go wrong, in words that they would type into a search box.",
    signatures:
      "The wordings that prove the issue: literal text with placeholders (pattern), who prints it (by), in which releases, when it is not all, and of which cause, when there are several. What no recording, paste or catalogue shows cites its source.",
    confirm:
      "Commands that tell this issue from its look-alikes (run), and what they print when it is this one (prints). Each is run by a step of the example, or cites its source. What a paste gives stands in it as {path:/etc}; how the same check is typed in other layers stands under also.",
    pastes: "Whole error texts as people post them, with an engine's wrapping. Each must find this article.",
    affects:
      "The affected releases of each runtime: the first that has the issue (introduced), the first that does not (fixed), the upstream change, which cause, and what else must hold (condition). Checked against every recording.",
    errno: "What the kernel answered, as wordings or recordings print it.",
    areas: "The kernel features or parts of the set-up where it lives.",
    layers: "Where the article gives a fix. Each has its Fix section in the text.",
    examples: "The examples that reproduce it.",
    notReproduced: "Why no example can show it in the lab. Stands in for examples.",
    references: "Upstream issues, changes, manual pages: title and https address.",
    related: "Issues that readers mistake for this one or that help to understand it: slug and why.",
    concepts: "Concept pages that explain the rule behind it.",
    published: "The day of first publication.",
  },
  example: {
    title: "What the example shows, in one line.",
    runtimes: "The runtimes that it runs on. Absent: all in the lab.",
    profile: "How the machine is booted: standard, or selinux for SELinux with a policy, permissive.",
    ownMachine:
      "true when it changes what cannot be wiped, such as a sysctl: nothing else is replayed on its machine.",
    racy: "Why what it prints depends on how fast the machine is, if it does: it is then replayed only on the engine that recordings are made on.",
    needs:
      "What the whole example needs of the machine, as in the steps. Without it, the example is not run.",
    shared: "Files of examples/_shared/ that the bundle carries, by where they go.",
    programs: "Programs of the lab that the container's root file system carries, such as tar.",
    tools: "Programs of the lab that the steps call outside of the container, such as capsh.",
    modes: "Modes of files below files/ that git cannot keep, in octal.",
    oddBytes:
      "Files below files/ whose bytes are the fault itself, such as CR LF line ends, with what is odd about them. All others are plain text.",
    stepTimeout:
      "Seconds that one step may take. When absent, 60, and 30 while it is recorded, so that an author soon hears of a step that cannot end.",
  },
};
