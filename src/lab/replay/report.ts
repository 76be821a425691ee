import { createTwoFilesPatch } from "diff";
import { recordingName } from "../example/load.ts";
import { formatTranscript } from "../recording/format.ts";
import { type Job, jobName, type Result } from "./job.ts";

/** Whether a result is one that a build must not accept. */
export function isBad(result: Result): boolean {
  return result.state === "drifted" || result.state === "failed" || result.state === "unrecorded";
}

/** What a person needs to act on a bad result: the file to look at, a unified diff or the reason. */
export function explainResult(result: Result): string {
  const file = recordingFile(result);
  switch (result.state) {
    case "drifted": {
      const [recorded, now] = [formatTranscript(result.recorded.steps), formatTranscript(result.now)];
      const patch = createTwoFilesPatch(file, `${file} (now)`, recorded, now, "", "", { context: 3 });
      return `${jobName(result)} no longer prints what is recorded.\n${patch.replace(/^=+\n/, "")}If the new output is right: crunbook record --only ${result.slug} --runtime ${result.runtime}-${result.version}`;
    }
    case "unrecorded":
      return `${jobName(result)} has no recording (${file}).\nWrite it: crunbook record --only ${result.slug} --runtime ${result.runtime}-${result.version}`;
    case "failed":
      return `${jobName(result)} could not be replayed: ${result.message}`;
    case "not-run":
      return `${jobName(result)} was not run: ${result.reason}`;
    case "verified":
      return `${jobName(result)} prints what is recorded`;
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

/** How many results there are of each state. */
export function countStates(results: Result[]): Record<Result["state"], number> {
  const counts = { verified: 0, drifted: 0, unrecorded: 0, failed: 0, "not-run": 0 };
  for (const result of results) counts[result.state]++;
  return counts;
}
