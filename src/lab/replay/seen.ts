import { structuredPatch } from "diff";
import type { RecordedStep } from "../../schema/recording.ts";
import { type Release, releaseRange } from "../../schema/release.ts";
import type { RuntimeId } from "../../schema/vocabulary.ts";
import { firstMachine } from "../machine/kinds.ts";
import { formatTranscript } from "../recording/format.ts";
import type { Job, Result } from "./job.ts";

/** What the lab saw of an example on one release. */
export type Sight = { job: Job } & (
  | {
      kind: "printed";
      now: RecordedStep[];
      /** What it printed when it was last looked at; absent: it never was. */
      before?: RecordedStep[] | undefined;
    }
  /** It prints what it printed before, so nobody needs to see it again. */
  | { kind: "same" }
  | { kind: "failed" | "not-run"; why: string }
);

/** What was seen alike on several releases of one example. */
export type Seen = { slug: string; jobs: Job[] } & (
  | { kind: "new"; transcript: string; steps: Counted }
  | { kind: "changed"; diff: string; steps: Counted }
  | { kind: "same" }
  | { kind: "failed" | "not-run"; why: string }
);

/** How many steps there are, and those that fail, as "crun run failing". */
type Counted = { count: number; failing: string[] };

/** What a replay says of one job. */
export function sightOf(result: Result): Sight {
  const { slug, runtime, version, machine } = result;
  const job = { slug, runtime, version, machine };
  switch (result.state) {
    case "verified":
      return { job, kind: "same" };
    case "unrecorded":
      return { job, kind: "printed", now: result.now };
    case "drifted":
      return { job, kind: "printed", before: result.recorded.steps, now: result.now };
    case "failed":
      return { job, kind: "failed", why: result.message };
    case "not-run":
      return { job, kind: "not-run", why: result.reason };
  }
}

/**
 * Puts together what is seen alike, so that it is told once: transcripts that differ in nothing but the runtime's name
 * in the commands, and changes that add and take away the same lines, whatever stands around them.
 * @returns in the order in which each was first seen
 */
export function groupSeen(sights: readonly Sight[]): Seen[] {
  const groups = Map.groupBy(sights, (sight) => `${sight.job.slug}\n${keyOf(sight)}`);
  return [...groups.values()].map((alike) => seenOf(alike));
}

/**
 * What was seen, in words for a terminal: example by example, each transcript or change once, under the releases that
 * it is of, with a sign before every step that fails. Examples that print what they did are told only when there is
 * no other.
 * @param releases all of the lab, oldest first
 */
export function tellSeen(seen: readonly Seen[], releases: readonly Release[]): string {
  const examples = [...Map.groupBy(seen, ({ slug }) => slug)];
  const told = examples.filter(
    ([, groups]) => examples.length === 1 || groups.some(({ kind }) => kind !== "same"),
  );
  return told
    .map(
      ([slug, groups]) => `${slug}\n${groups.map((group) => `\n${tellGroup(group, releases)}\n`).join("")}`,
    )
    .join("\n");
}

function tellGroup(seen: Seen, releases: readonly Release[]): string {
  const on = releasesIn(seen.jobs, releases);
  switch (seen.kind) {
    case "new":
      return `${on}: ${failingIn(seen.steps)}\n${seen.transcript}`;
    case "changed":
      return [
        `${on}: changed; ${failingIn(seen.steps)}`,
        ...seen.steps.failing.map((step) => `${failingSign} $ ${step}`),
        ...(seen.jobs.length > 1 ? [`${releasesIn(seen.jobs.slice(0, 1), releases)} stands for all:`] : []),
        seen.diff,
      ].join("\n");
    case "same":
      return `${on}: as before`;
    case "failed":
      return `${on}: could not be replayed: ${seen.why}`;
    case "not-run":
      return `${on}: not run: ${seen.why}`;
  }
}

const failingSign = "✗";

function failingIn({ count, failing }: Counted): string {
  const all = `${count} ${count === 1 ? "step" : "steps"}`;
  if (failing.length === 0) return `no step fails of ${all}`;
  return `${failing.length} of ${all} ${failing.length === 1 ? "fails" : "fail"}`;
}

/** "crun 0.17 – 1.28, runc 1.4.3", with how many they are. */
function releasesIn(jobs: Job[], releases: readonly Release[]): string {
  const named = [...Map.groupBy(jobs, ({ runtime, machine }) => `${runtime}\n${machine}`).values()].flatMap(
    (some) => {
      const [first] = some;
      if (!first) return [];
      const all = releases.filter(({ runtime }) => runtime === first.runtime).map(({ version }) => version);
      const versions = some.map(({ version }) => version);
      const kind = first.machine === firstMachine ? "" : ` (${first.machine})`;
      return [`${first.runtime} ${releaseRange(versions, all)}${kind}`];
    },
  );
  return `${named.join(", ")}${jobs.length > 2 ? ` (${jobs.length} releases)` : ""}`;
}

function keyOf(sight: Sight): string {
  if (sight.kind === "same") return sight.kind;
  if (sight.kind !== "printed") return `${sight.kind}\n${unnamed(sight.why, sight.job.runtime)}`;
  const now = anyRuntime(sight.now, sight.job.runtime);
  if (!sight.before) return `new\n${formatTranscript(now)}`;
  const changed = hunksOf(anyRuntime(sight.before, sight.job.runtime), now).map(({ lines }) =>
    lines.filter((line) => !line.startsWith(" ")),
  );
  return `changed\n${JSON.stringify([changed, counted(now)])}`;
}

/** @param alike sights of one key, one at least */
function seenOf(alike: readonly Sight[]): Seen {
  const [first] = alike;
  if (!first) throw new Error("a group without a sight");
  const jobs = alike.map(({ job }) => job);
  const { slug, runtime } = first.job;
  // With several runtimes the commands are shown as steps.sh has them.
  const several = jobs.some((job) => job.runtime !== runtime);
  const shown = (steps: RecordedStep[]) => (several ? anyRuntime(steps, runtime) : steps);
  if (first.kind === "same") return { slug, jobs, kind: "same" };
  if (first.kind !== "printed")
    return { slug, jobs, kind: first.kind, why: several ? unnamed(first.why, runtime) : first.why };
  const now = shown(first.now);
  const steps = counted(now);
  if (!first.before) return { slug, jobs, kind: "new", transcript: markedTranscript(now), steps };
  const hunks = hunksOf(shown(first.before), now);
  const diff = hunks.map(({ heading, lines }) => [heading, ...lines].join("\n")).join("\n");
  return { slug, jobs, kind: "changed", diff, steps };
}

type Hunk = { heading: string; lines: string[] };

function hunksOf(before: RecordedStep[], now: RecordedStep[]): Hunk[] {
  const [from, to] = [formatTranscript(before), formatTranscript(now)];
  return structuredPatch("", "", from, to, "", "", { context: 3 }).hunks.map(
    ({ oldStart, oldLines, newStart, newLines, lines }) => ({
      heading: `@@ -${oldStart},${oldLines} +${newStart},${newLines} @@`,
      lines,
    }),
  );
}

function counted(steps: RecordedStep[]): Counted {
  const commands = steps.filter((step) => step.kind === "command");
  return {
    count: commands.length,
    failing: commands.filter(({ exit }) => exit !== 0).map(({ command }) => command.replace(/\n.*/s, " …")),
  };
}

/** A transcript, each line set in, with a sign before the commands that fail. */
function markedTranscript(steps: RecordedStep[]): string {
  const commands = steps.filter((step) => step.kind !== "note");
  let count = 0;
  return formatTranscript(steps)
    .trimEnd()
    .split("\n")
    .map((line) => {
      // Of what is printed nothing begins so: a backslash is before it (format.ts).
      const step = line.startsWith("$ ") ? commands[count++] : undefined;
      const fails = step?.kind === "command" && step.exit !== 0;
      return `${fails ? failingSign : " "} ${line}`.trimEnd();
    })
    .join("\n");
}

/** Steps as they are written for every runtime. */
function anyRuntime(steps: RecordedStep[], runtime: RuntimeId): RecordedStep[] {
  return steps.map((step) =>
    step.kind === "note" ? step : { ...step, command: unnamed(step.command, runtime) },
  );
}

function unnamed(text: string, runtime: RuntimeId): string {
  return text.replaceAll(new RegExp(`\\b${runtime}\\b`, "g"), "$$RUNTIME");
}
