import { diffArrays } from "diff";
import type { RecordedStep, Recording } from "../../schema/recording.ts";
import type { RuntimeId } from "../../schema/vocabulary.ts";

/** A line of output, and whether the group before did not print it there. */
export type ShownLine = { stream: "stdout" | "stderr"; text: string; differs: boolean };

/** A step as the page shows it. */
export type ShownStep =
  | { kind: "note"; text: string }
  | { kind: "skipped"; command: string; reason: string }
  | {
      kind: "command";
      command: string;
      /** The group before did not run it. */
      added: boolean;
      lines: ShownLine[];
      exit: number;
      exitDiffers: boolean;
      /** Lines that the group before printed here, and this one does not, nor others in their place. */
      gone: number;
    };

/** Releases of one runtime that printed the same. */
export type RecordingGroup = {
  runtime: RuntimeId;
  /** Oldest first. */
  versions: string[];
  /** Their recordings: one transcript, several headers. */
  recordings: [Recording, ...Recording[]];
  steps: ShownStep[];
  /** In how many places it differs from the group before; absent in a runtime's first group. */
  differences: number | undefined;
};

/**
 * Puts recordings with the same transcript together, and marks in each group what differs from the runtime's
 * group before it.
 * @param recordings runtime by runtime, oldest release first
 */
export function groupRecordings(recordings: Recording[]): RecordingGroup[] {
  const groups = new Map<string, [Recording, ...Recording[]]>();
  for (const recording of recordings) {
    const key = JSON.stringify([recording.header.runtime, recording.steps]);
    const group = groups.get(key);
    if (group) group.push(recording);
    else groups.set(key, [recording]);
  }
  let before: Recording | undefined;
  return [...groups.values()].map((group) => {
    const first = group[0];
    const { runtime } = first.header;
    const base = before?.header.runtime === runtime ? before.steps : undefined;
    before = first;
    const steps = showSteps(first.steps, base);
    return {
      runtime,
      versions: group.map(({ header }) => header.version),
      recordings: group,
      steps,
      differences: base && steps.reduce((sum, step) => sum + differencesIn(step), 0),
    };
  });
}

function differencesIn(step: ShownStep): number {
  if (step.kind !== "command") return 0;
  const lines = step.lines.filter((line) => line.differs).length;
  return lines + step.gone + (step.exitDiffers ? 1 : 0) + (step.added ? 1 : 0);
}

/** The steps with marks against `base`: commands are compared with the same command there, in order. */
export function showSteps(steps: RecordedStep[], base: RecordedStep[] | undefined): ShownStep[] {
  const earlier = new Map<string, (RecordedStep & { kind: "command" })[]>();
  for (const step of base ?? []) {
    if (step.kind === "command") earlier.set(step.command, [...(earlier.get(step.command) ?? []), step]);
  }
  return steps.map((step): ShownStep => {
    if (step.kind !== "command") return step;
    const before = earlier.get(step.command)?.shift();
    const { command, exit, output } = step;
    if (base !== undefined && before === undefined) {
      const lines = output.map((line) => ({ ...line, differs: false }));
      return { kind: "command", command, added: true, lines, gone: 0, exit, exitDiffers: false };
    }
    const { lines, gone } = compareLines(output, before?.output ?? output);
    const exitDiffers = before !== undefined && exit !== before.exit;
    return { kind: "command", command, added: false, lines, gone, exit, exitDiffers };
  });
}

type Line = { stream: "stdout" | "stderr"; text: string };

function compareLines(lines: Line[], before: Line[]): { lines: ShownLine[]; gone: number } {
  const shown: ShownLine[] = [];
  let gone = 0;
  let removed = 0;
  const same = (a: Line, b: Line): boolean => a.text === b.text && a.stream === b.stream;
  for (const part of diffArrays(before, lines, { comparator: same })) {
    if (part.removed) removed = part.value.length;
    else {
      shown.push(...part.value.map((line) => ({ ...line, differs: part.added === true })));
      gone += Math.max(0, removed - (part.added ? part.value.length : 0));
      removed = 0;
    }
  }
  return { lines: shown, gone: gone + removed };
}
