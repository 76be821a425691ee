import { nearest } from "../../errors/nearest.ts";
import { UserError } from "../../errors/user-error.ts";
import { type Need, needSchema } from "../../schema/example.ts";
import { type RuntimeId, runtimeIdSchema } from "../../schema/vocabulary.ts";

/** One step of an example: words for the reader, or a command to run. */
export type Step =
  | {
      kind: "note";
      text: string;
      /** The runtimes it is for; absent: all. */
      only?: RuntimeId[];
    }
  | {
      kind: "command";
      /** As written, with `$RUNTIME` in it; continuation lines joined by newlines. */
      command: string;
      /** The runtimes it is for; absent: all. */
      only?: RuntimeId[];
      /** What it needs of the machine. */
      needs: Need[];
      line: number;
    };

/**
 * Reads a `steps.sh`: a shell script in which every line is one step.
 *
 * - `# words` is narration.
 * - `# only: crun` and `# needs: kernel>=6.6` say when the command below them runs; narration between them and the
 *   command belongs to it.
 * - Any other line is a command; indented lines, and lines after a final backslash, continue it.
 *
 * Every command runs in a shell of its own, in the bundle's folder, with the runtime's name in `$RUNTIME`:
 * no step may count on another's variables or working directory.
 * @throws UserError naming file and line
 */
export function parseSteps(text: string, file: string): Step[] {
  const steps: Step[] = [];
  let needs: Need[] = [];
  let only: RuntimeId[] | undefined;
  /** Where a condition stands that no command has taken up yet. */
  let open: string | undefined;
  for (const [index, line] of text.split("\n").entries()) {
    const last = steps.at(-1);
    const at = `${file}:${index + 1}`;
    if (last?.kind === "command" && continues(last.command, line)) last.command += `\n${line}`;
    else if (line.trim() === "" || line.startsWith("#!")) continue;
    else if (/^# (needs|only):/.test(line)) {
      if (words(line).length === 0) throw new UserError(`${at}: "${line}" names nothing. Remove the line.`);
      if (line.startsWith("# needs:")) needs = words(line).map((word) => parseNeed(word, at));
      else only = words(line).map((word) => parseRuntime(word, at));
      open = at;
    } else if (line.startsWith("#"))
      steps.push({ kind: "note", text: line.replace(/^#\s*/, ""), ...(only && { only }) });
    else if (/^\s/.test(line)) {
      throw new UserError(
        `${at}: an indented line continues a command, but there is none above it. Remove the indent.`,
      );
    } else {
      steps.push({ kind: "command", command: line, needs, line: index + 1, ...(only && { only }) });
      needs = [];
      only = undefined;
      open = undefined;
    }
  }
  if (open !== undefined)
    throw new UserError(`${open}: no command follows. Put the line above the command that it is for.`);
  if (!steps.some((step) => step.kind === "command")) {
    throw new UserError(
      `${file}:1: there is no command in it. Write one a line, for example: $RUNTIME run demo`,
    );
  }
  return steps;
}

function continues(command: string, line: string): boolean {
  return command.endsWith("\\") || (/^\s+\S/.test(line) && command !== "");
}

function words(line: string): string[] {
  return line
    .slice(line.indexOf(":") + 1)
    .split(/[\s,]+/)
    .filter(Boolean);
}

function parseNeed(word: string, at: string): Need {
  const result = needSchema.safeParse(word);
  if (!result.success)
    throw new UserError(`${at}: "${word}" ${result.error.issues[0]?.message ?? "is not known"}`);
  return result.data;
}

function parseRuntime(word: string, at: string): RuntimeId {
  const result = runtimeIdSchema.safeParse(word);
  if (result.success) return result.data;
  const near = nearest(word, runtimeIdSchema.options);
  throw new UserError(
    `${at}: unknown runtime "${word}"${near ? `. Did you mean "${near}"?` : ""} (one of ${runtimeIdSchema.options.join(", ")})`,
  );
}

/** The command as the reader sees it: with the runtime's name in place of `$RUNTIME`. */
export function shownCommand(command: string, runtime: RuntimeId): string {
  return command.replaceAll(/\$RUNTIME\b/g, runtime);
}
