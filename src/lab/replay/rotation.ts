import { createHash } from "node:crypto";
import type { Change } from "./change.ts";
import { cost, type Job, jobName } from "./job.ts";

/** What a run may cost besides what it must replay, and what it is about. */
export type Budget = { seconds: number; change: Change };

/** Which recordings are replayed although their seals hold. */
export type Rotation = {
  /** This run's part, from 1. */
  part: number;
  /** So many runs replay everything, when each commit of the main line has one. */
  parts: number;
  /** The change under test touches them. */
  touched: Job[];
  /** As far as the budget goes, the first group before the next. */
  due: Job[][];
};

/**
 * Chooses what to replay of recordings that are believed: all that a change touches, and a part of the others, the next
 * one with each commit. A change of the lab itself may alter any of them: then all are due.
 * @param secondsPerRun how long a run of cost 1 takes, with all machines at work
 */
export function rotate(jobs: Job[], { seconds, change }: Budget, secondsPerRun: number): Rotation {
  const total = jobs.reduce((sum, job) => sum + cost(job), 0) * secondsPerRun;
  const parts = Math.max(1, Math.ceil(total / seconds));
  const index = change.turn % parts;
  const touched = jobs.filter((job) => touches(change, job));
  const others = jobs.filter((job) => !touches(change, job));
  const own = others.filter((job) => partOf(job, parts) === index);
  const rest = others.filter((job) => partOf(job, parts) !== index);
  return { part: index + 1, parts, touched, due: changesLab(change) ? [own, rest] : [own] };
}

/** A job stays in its part whatever is added or removed beside it. */
function partOf(job: Job, parts: number): number {
  return createHash("sha256").update(jobName(job)).digest().readUInt32BE() % parts;
}

function touches({ files }: Change, { slug }: Job): boolean {
  return files?.some((file) => file.startsWith(`examples/${slug}/`)) ?? false;
}

function changesLab({ files }: Change): boolean {
  return files?.some((file) => file.startsWith("src/lab/") && file.endsWith(".ts")) ?? false;
}
