import { didYouMean, oneOf } from "../errors/nearest.ts";
import type { ExampleFolder } from "../lab/example/load.ts";
import type { RecordedStep } from "../schema/recording.ts";
import { releaseId } from "../schema/release.ts";

/** What `<Recorded>` in a concept page shows: one step of an example as one release printed it. */
export type RecordedRef = {
  example: string;
  /** Runtime and version: `runc-1.4.3`. */
  release: string;
  /** How the step's command begins. */
  command: string;
};

export type RecordedCommand = Extract<RecordedStep, { kind: "command" }>;

/**
 * Finds the recorded step that a page shows.
 * @returns the step, or why there is none, in words for the author
 */
export function findRecorded(ref: RecordedRef, examples: ExampleFolder[]): RecordedCommand | string {
  const example = examples.find(({ slug }) => slug === ref.example);
  if (!example) {
    const known = examples.map(({ slug }) => slug);
    return `there is no example "${ref.example}"${didYouMean(ref.example, known)}`;
  }
  const recording = example.recordings.find(({ header }) => releaseId(header) === ref.release);
  if (!recording) {
    const known = example.recordings.map(({ header }) => releaseId(header));
    return `examples/${ref.example} has no recording of ${ref.release}${oneOf(known)}`;
  }
  const commands = recording.steps.filter((step): step is RecordedCommand => step.kind === "command");
  const [first, ...more] = commands.filter(({ command }) => command.startsWith(ref.command));
  const where = `of ${ref.release} in examples/${ref.example}`;
  if (!first) {
    const known = commands.map(({ command }) => command);
    return `no step ${where} begins with "${ref.command}"${oneOf(known)}`;
  }
  if (more.length > 0)
    return `${more.length + 1} steps ${where} begin with "${ref.command}". Quote more of the command.`;
  return first;
}

/** Every `<Recorded … />` of an MDX text, with the line on which it stands, 1 for the text's first. */
export function recordedIn(body: string): { ref: RecordedRef; line: number }[] {
  return [...body.matchAll(/<Recorded\s([^>]*?)\/>/gs)].map((tag) => ({
    ref: {
      example: attribute(tag[1], "example"),
      release: attribute(tag[1], "release"),
      command: attribute(tag[1], "command"),
    },
    line: body.slice(0, tag.index).split("\n").length,
  }));
}

function attribute(tag = "", name: string): string {
  const found = new RegExp(`(?:^|\\s)${name}=(?:"([^"]*)"|'([^']*)')`).exec(tag);
  return found?.[1] ?? found?.[2] ?? "";
}
