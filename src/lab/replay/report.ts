import { createTwoFilesPatch } from "diff";
import { recordingName } from "../example/load.ts";
import { formatTranscript } from "../recording/format.ts";
import type { FullReplay } from "./full-replay.ts";
import { type Job, jobName, type Result } from "./job.ts";
import type { Rotation } from "./rotation.ts";

/** Whether a result is one that a build must not accept. */
export function isBad(result: Result): boolean {
  return result.state === "drifted" || result.state === "failed" || result.state === "unrecorded";
}

/** What a person needs to act on a bad result: the file to look at, a unified diff or the reason. */
export function explainResult(result: Result): string {
  const file = recordingFile(result);
  const name = `${jobName(result)}${result.engine === undefined ? "" : `, replayed on ${result.engine},`}`;
  switch (result.state) {
    case "drifted": {
      const [recorded, now] = [formatTranscript(result.recorded.steps), formatTranscript(result.now)];
      const patch = createTwoFilesPatch(file, `${file} (now)`, recorded, now, "", "", { context: 3 });
      return `${name} no longer prints what is recorded.\n${patch.replace(/^=+\n/, "")}If the new output is right: crunbook record --only ${result.slug} --runtime ${result.runtime}-${result.version}`;
    }
    case "unrecorded":
      return `${jobName(result)} has no recording (${file}).\nWrite it: crunbook record --only ${result.slug} --runtime ${result.runtime}-${result.version}`;
    case "failed":
      return `${name} could not be replayed: ${result.message}`;
    case "not-run":
      return `${jobName(result)} was not run: ${result.reason}`;
    case "verified":
      return `${name} prints what is recorded`;
  }
}

/** Where a job's recording stands. */
export function recordingFile(job: Job): string {
  return `examples/${job.slug}/recorded/${recordingName(job)}`;
}

/** Results as data: for `--json`. One object, no diffs: the transcripts themselves. */
export function toJson(results: Result[]): string {
  const rows = results.map((result) => ({
    example: result.slug,
    runtime: result.runtime,
    version: result.version,
    machine: result.machine,
    state: result.state,
    ...(result.engine !== undefined && { engine: result.engine }),
    ...(result.state === "verified" && { replayed: result.replayed }),
    ...(result.state === "drifted" && {
      recorded: formatTranscript(result.recorded.steps),
      now: formatTranscript(result.now),
    }),
    ...(result.state === "unrecorded" && { now: formatTranscript(result.now) }),
    ...(result.state === "failed" && { message: result.message }),
    ...(result.state === "not-run" && { reason: result.reason }),
  }));
  return JSON.stringify({ summary: countStates(results), results: rows }, null, 2);
}

/** Of the jobs that several engines replayed: how many there are, and how many print the same on each of them. */
export function compareEngines(results: Result[]): { compared: number; equal: number } {
  const printed = [...Map.groupBy(results, jobName).values()].map((all) =>
    all.flatMap((result) => transcriptOf(result) ?? []),
  );
  const compared = printed.filter((texts) => texts.length > 1);
  return {
    compared: compared.length,
    equal: compared.filter((texts) => new Set(texts).size === 1).length,
  };
}

/** What a replay printed, where it is known; "" stands for what is recorded. */
function transcriptOf(result: Result): string | undefined {
  if (result.engine === undefined) return undefined;
  if (result.state === "verified") return "";
  if (result.state === "drifted" || result.state === "unrecorded") return formatTranscript(result.now);
  // It has printed nothing that could be equal.
  return `${result.engine}: ${result.state}`;
}

/**
 * What a run within a budget proves, in one line, so that nobody takes it for more: how many recordings there are, what
 * was replayed now and why, and when all of them last were.
 */
export function rotationReport(
  results: Result[],
  { part, parts, touched, due }: Rotation,
  commit: string | undefined,
  last: FullReplay | undefined,
): string {
  const jobs = Map.groupBy(results, jobName);
  const isReplayed = (job: Job): boolean => jobs.get(jobName(job))?.some(({ engine }) => engine) ?? false;
  const replayed = [...jobs.values()].filter((all) => all.some(({ engine }) => engine)).length;
  const sealed = [...jobs.values()].filter((all) => all.every(({ state }) => state === "verified")).length;
  const engines = [...new Set(results.flatMap(({ engine }) => engine ?? []))].join(" and ");
  const late = due.flat().filter((job) => !isReplayed(job)).length;
  const told = [
    `${jobs.size} recordings, ${sealed} sealed and unchanged`,
    `${replayed} replayed now${engines && ` on ${engines}`}: ${touched.length} that the change touches, part ${part} of ${parts}${commit === undefined ? " by the day" : ` by commit ${commit}`} (all within ${parts} ${parts === 1 ? "run" : "runs"})`,
    ...(late > 0 ? [`${late} left out for want of time`] : []),
    last === undefined
      ? "last full replay not known"
      : `last full replay ${last.date}${last.commit === undefined ? "" : ` at ${last.commit}`} on ${last.engines.join(" and ")}, ${last.recordings} recordings`,
  ];
  return told.join("; ");
}

/** How many results there are of each state. */
export function countStates(results: Result[]): Record<Result["state"], number> {
  const counts = { verified: 0, drifted: 0, unrecorded: 0, failed: 0, "not-run": 0 };
  for (const result of results) counts[result.state]++;
  return counts;
}
