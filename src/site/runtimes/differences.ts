import type { ExampleFolder } from "../../lab/example/load.ts";
import type { RecordedStep, Recording } from "../../schema/recording.ts";
import { moveId, type Release } from "../../schema/release.ts";
import type { Runtime } from "../../schema/runtime.ts";

/** What a command printed, and how it ended. */
export type Printed = { lines: { stream: "stdout" | "stderr"; text: string }[]; exit: number };

/** A command of an example that does not do the same on two releases. */
export type Change = {
  slug: string;
  title: string;
  /** As typed on the release that one comes from. */
  command: string;
  before: Printed;
  after: Printed;
};

/** A move from one release to another, with what addresses call it. */
export type Move = { id: string; from: Release; to: Release };

/** The moves that people make: to the next release of a runtime, and from one runtime to another. */
export function movesOf(runtimes: Runtime[]): Move[] {
  const upgrades = runtimes.flatMap(({ id, releases }) =>
    releases.slice(1).map(({ version }, i) => ({
      from: { runtime: id, version: releases[i]?.version ?? version },
      to: { runtime: id, version },
    })),
  );
  const newest = runtimes.flatMap(({ id, releases }) => {
    const version = releases.at(-1)?.version;
    return version === undefined ? [] : [{ runtime: id, version }];
  });
  const changes = newest.flatMap((from) =>
    newest.filter((to) => to.runtime !== from.runtime).map((to) => ({ from, to })),
  );
  return [...changes, ...upgrades].map(({ from, to }) => ({ id: moveId(from, to), from, to }));
}

/**
 * What the lab recorded to be different on two releases: commands of the same example, run on both, with other output or
 * another exit code. A runtime's own name in its words is no difference.
 */
export function changesBetween(examples: ExampleFolder[], from: Release, to: Release): Change[] {
  return examples.flatMap((folder) => {
    const before = recordingOn(folder, from);
    const after = recordingOn(folder, to);
    if (!before || !after) return [];
    const later = commandsOf(after, to);
    return commandsOf(before, from).flatMap(({ key, step }, i, all) => {
      const nth = all.slice(0, i).filter((other) => other.key === key).length;
      const match = later.filter((other) => other.key === key)[nth];
      if (!match || asText(step, from) === asText(match.step, to)) return [];
      return {
        slug: folder.slug,
        title: folder.example.title,
        command: step.command,
        before: { lines: step.output, exit: step.exit },
        after: { lines: match.step.output, exit: match.step.exit },
      };
    });
  });
}

/** How many examples were recorded on both releases. */
export function comparedOn(examples: ExampleFolder[], from: Release, to: Release): number {
  return examples.filter((folder) => recordingOn(folder, from) && recordingOn(folder, to)).length;
}

function recordingOn({ recordings }: ExampleFolder, { runtime, version }: Release): Recording | undefined {
  return recordings.find(({ header }) => header.runtime === runtime && header.version === version);
}

type Command = RecordedStep & { kind: "command" };

function commandsOf(recording: Recording, release: Release): { key: string; step: Command }[] {
  return recording.steps.flatMap((step) =>
    step.kind === "command" ? [{ key: nameless(step.command, release), step }] : [],
  );
}

function asText(step: Command, release: Release): string {
  return JSON.stringify([
    step.exit,
    step.output.map(({ stream, text }) => [stream, nameless(text, release)]),
  ]);
}

function nameless(text: string, { runtime }: Release): string {
  return text.replaceAll(new RegExp(`\\b${runtime}\\b`, "g"), "RUNTIME");
}
