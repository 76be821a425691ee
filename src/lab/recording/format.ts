import { parseOrExplain } from "../../errors/explain.ts";
import { UserError } from "../../errors/user-error.ts";
import {
  type RecordedStep,
  type Recording,
  type RecordingHeader,
  recordingHeaderSchema,
} from "../../schema/recording.ts";
import { machineIdSchema } from "../machine/kinds.ts";

/*
 * A recording is a console transcript that people can read as it is:
 *
 *   runtime: crun            header, `key: value`, ends at the first empty line
 *
 *   # what follows and why   narration
 *   $ crun run demo          a command; `> ` continues it on further lines
 *   container ran            standard output, as printed
 *   ! setrlimit: …           standard error
 *   [exit 1]                 only when it is not 0
 *   [not run: needs …]       in place of output, for a step that this machine cannot run
 *
 * A line of standard output that would read as one of these is written with a backslash before it.
 */
const MARKER = /^(?:[$#!>] |[$#!>]$|\[(?:exit \d+|not run: .*)\]$|\\)/;

const headerSchema = recordingHeaderSchema.extend({ machine: machineIdSchema });

const HEADER_KEYS = [
  "runtime",
  "version",
  "package",
  "machine",
  "engine",
  "kernel",
  "inputs",
  "masks",
  "seal",
] as const;

/** The text of a `.console` file, header included. */
export function formatRecording(recording: Recording): string {
  const header = HEADER_KEYS.map((key) => `${key}: ${recording.header[key]}\n`).join("");
  return `${header}\n${formatTranscript(recording.steps)}`;
}

/** The transcript alone: what a reader sees and what is compared. */
export function formatTranscript(steps: RecordedStep[]): string {
  return steps
    .map((step, index) => (startsBlock(step, steps[index - 1]) ? "\n" : "") + formatStep(step))
    .join("");
}

/** A blank line goes before a note that follows a command. */
function startsBlock(step: RecordedStep, before: RecordedStep | undefined): boolean {
  return step.kind === "note" && before !== undefined && before.kind !== "note";
}

function formatStep(step: RecordedStep): string {
  if (step.kind === "note") return `# ${step.text}\n`;
  const command = `$ ${step.command.replaceAll("\n", "\n> ")}\n`;
  if (step.kind === "skipped") return `${command}[not run: ${step.reason}]\n`;
  const output = step.output.map((line) =>
    line.stream === "stderr"
      ? `! ${line.text}\n`
      : `${MARKER.test(line.text) || line.text === "" ? "\\" : ""}${line.text}\n`,
  );
  return command + output.join("") + (step.exit === 0 ? "" : `[exit ${step.exit}]\n`);
}

/**
 * Reads a `.console` file.
 * @param file the name to give in errors
 * @throws UserError naming file and line when the text is not a recording
 */
export function parseRecording(text: string, file: string): Recording {
  const end = text.indexOf("\n\n");
  const headerLines = (end === -1 ? text : text.slice(0, end)).split("\n");
  const fields = headerLines.map((line) => line.split(/: (.*)/s).slice(0, 2));
  const header: RecordingHeader = parseOrExplain(headerSchema, Object.fromEntries(fields), {
    file,
    lineOf: ([key]) => headerLines.findIndex((line) => line.startsWith(`${String(key)}:`)) + 1,
  });
  const body = end === -1 ? "" : text.slice(end + 2);
  return { header, steps: parseTranscript(body, file, headerLines.length + 2) };
}

/** Reads the part below the header; `firstLine` is its line number in the file. */
export function parseTranscript(body: string, file: string, firstLine = 1): RecordedStep[] {
  const steps: RecordedStep[] = [];
  const lines = body.endsWith("\n") ? body.slice(0, -1).split("\n") : body.split("\n");
  for (const [index, line] of lines.entries()) {
    if (line === "") continue;
    const last = steps.at(-1);
    const text = line.slice(2);
    if (line.startsWith("# ")) steps.push({ kind: "note", text });
    else if (line.startsWith("$ ")) steps.push({ kind: "command", command: text, output: [], exit: 0 });
    else if (last?.kind === "command") addLine(steps, last, line);
    else
      throw new UserError(
        `${file}:${firstLine + index}: output before the first command ("${line}"). Record it again: crunbook record`,
      );
  }
  return steps;
}

function addLine(steps: RecordedStep[], step: RecordedStep & { kind: "command" }, line: string): void {
  const exit = /^\[exit (\d+)\]$/.exec(line);
  const skipped = /^\[not run: (.*)\]$/.exec(line);
  if (exit) step.exit = Number(exit[1]);
  else if (skipped?.[1] !== undefined)
    steps[steps.length - 1] = { kind: "skipped", command: step.command, reason: skipped[1] };
  else if (line.startsWith("> ") && step.output.length === 0) step.command += `\n${line.slice(2)}`;
  else if (line === "!" || line.startsWith("! ")) step.output.push({ stream: "stderr", text: line.slice(2) });
  else step.output.push({ stream: "stdout", text: line.startsWith("\\") ? line.slice(1) : line });
}

/** All the text that a run printed, without commands and narration: what a reader would paste. */
export function printedText(steps: RecordedStep[]): string {
  return printedLines(steps).join("\n");
}

/** The same, line by line. */
export function printedLines(steps: RecordedStep[]): string[] {
  return steps.flatMap((step) => (step.kind === "command" ? step.output.map(({ text }) => text) : []));
}
