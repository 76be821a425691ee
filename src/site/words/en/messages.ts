import type { MessageKind } from "../../../schema/emitters.ts";
import { counted, grouped } from "./numbers.ts";

/** The words of the pages of messages, English. */
export const messageWords = {
  title: "Messages by program",
  description: (messages: number, programs: number) =>
    `${grouped(messages)} texts that container runtimes, engines and what they call can print, from the sources of ${programs} programs, release by release.`,
  lead: (messages: number, programs: number) =>
    `${grouped(messages)} texts that ${programs} programs can print, read from the source of every release. Most have no article. To look an error up, [paste it](home); what changes from release to release stands under [differences](differences).`,
  program: "Program",
  count: "Messages",
  releases: "Releases read",
  range: (first: string, last: string, count: number) => `${grouped(count)}, ${first} – ${last}`,
  of: (program: string) => `Messages of ${program}`,
  ofDescription: (program: string, count: number) =>
    `${counted(count, "text")} that ${program} can print, release by release:`,
  ofLead: (program: string, count: number, releases: number) =>
    `${counted(count, "text")} that ${program} can print, read from [its source](repository) in ${counted(releases, "release")}. The same as [data](data).`,
  /** Of a catalogue that a person wrote. */
  ofWritten: (program: string, count: number) =>
    `${counted(count, "text")} that ${program} can print, collected by reading. The releases are those in which each was read: others may have it too. The same as [data](data).`,
  /** The files at the top of a program's source, which are in no folder. */
  top: "top folder",
  numbered: (name: string, number: number, of: number) => `${name} (${number} of ${of})`,
  counted: (count: number) => counted(count, "message"),
  ofPart: (program: string, part: string) => `Messages of ${program}: ${part}`,
  partDescription: (program: string, count: number) => `${counted(count, "text")} that ${program} can print:`,
  partLead: (program: string, count: number) =>
    `${counted(count, "text")} that ${program} can print, each with the first and the last release that has it, and the function. Words in italics stand for what varies.`,
  neighbours: "Neighbouring parts",
  /** Read out for the sign behind each message. */
  permalink: "Link to this message",
  goneSince: ", not in newer releases",
  kinds: { error: "error", warning: "warning", fatal: "fatal" } satisfies Record<MessageKind, string>,
  /** Over a link to the file of the last release that has a message. */
  source: (release: string) => `Its file at ${release}`,
  articles: "Articles with these words",
  examples: "Recorded",
  wraps: "Seen around",
  wrappedIn: "Seen inside",
  looking: "Looking for the message …",
  gone: "No release that was read has this message any more, or ever had it: its text may have been corrected here. The lists below have all that are known.",
  failed: "Where the message stands could not be loaded. Is there a connection?",
  changes: {
    heading: (to: string, from: string) => `What ${to} says that ${from} did not`,
    description: (to: string, from: string) =>
      `The error texts and warnings that are new in ${to}, those of ${from} that are gone, and those that were reworded, read from the sources.`,
    lead: (added: number, gone: number, reworded: number) =>
      `${grouped(added)} new, ${grouped(gone)} gone, ${grouped(reworded)} in other words. Read from upstream’s source, not from runs: [what the lab recorded to differ](recorded).`,
    none: "No text came or went.",
    added: "New",
    gone: "Gone",
    reworded: "In other words",
    rewordedText:
      "The same function of the same file has a text much like one that is gone. That the new one took its place is a conclusion from the words.",
    goneText:
      "The source has these texts no more. A text that another package now prints may be counted here.",
    before: "before: ",
    /** A link, on other pages. */
    link: (to: string, from: string) => `Texts of ${to} that ${from} does not have`,
    /** Heading of a column, and what stands in it. */
    column: "New texts",
    texts: (count: number) => counted(count, "text"),
  },
};

export type MessageWords = typeof messageWords;
