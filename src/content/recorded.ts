import type { ExampleFolder } from "../lab/example/load.ts";
import type { RecordedStep } from "../schema/recording.ts";

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
  if (!example) return `there is no example "${ref.example}"`;
  const recording = example.recordings.find(
    ({ header }) => `${header.runtime}-${header.version}` === ref.release,
  );
  if (!recording) return `examples/${ref.example} has no recording of ${ref.release}`;
  const found = recording.steps.filter(
    (step): step is RecordedCommand => step.kind === "command" && step.command.startsWith(ref.command),
  );
  const [first] = found;
  if (!first) return `no step of ${ref.release} in examples/${ref.example} begins with "${ref.command}"`;
  if (found.length > 1)
    return `${found.length} steps of ${ref.release} in examples/${ref.example} begin with "${ref.command}". Quote more of the command.`;
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
