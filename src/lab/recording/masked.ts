import { createHash } from "node:crypto";
import type { RecordedStep, Recording } from "../../schema/recording.ts";
import { isSealed, sealRecording } from "./digest.ts";
import { printedLines } from "./format.ts";
import { masks as labMasks, type Mask, redact } from "./redact.ts";

/**
 * Tells a list of masks: how many there are, and the digest of these. It stands in a recording's header, so that a list
 * which has only grown since is known from one that was changed.
 */
export function masksId(masks: readonly Mask[] = labMasks): string {
  const text = JSON.stringify(masks.map(([pattern, mask]) => [String(pattern), mask]));
  return `${masks.length} ${createHash("sha256").update(text).digest("hex").slice(0, 16)}`;
}

/** Whether a list of masks begins with those that a recording was made with. */
export function hasGrown({ header }: Recording, masks: readonly Mask[] = labMasks): boolean {
  const count = Number.parseInt(header.masks, 10);
  return count < masks.length && header.masks === masksId(masks.slice(0, count));
}

/**
 * What the lab would have recorded, had it known the masks of today: masks that came since are applied to what is
 * recorded, and it is sealed again.
 * @returns undefined when that cannot be told without a replay: the masks of then were changed since, or the recording
 *   is not as the lab wrote it
 */
export function remask(recording: Recording): Recording | undefined {
  if (!hasGrown(recording) || !isSealed(recording)) return undefined;
  const { seal: _, ...header } = recording.header;
  return sealRecording({ ...header, masks: masksId() }, recording.steps.map(redactStep));
}

function redactStep(step: RecordedStep): RecordedStep {
  if (step.kind !== "command") return step;
  return { ...step, output: step.output.map((line) => ({ ...line, text: redact(line.text) })) };
}

/** Lines in a recording that a mask takes, each once. */
export function unmasked(recording: Recording): string[] {
  return [...new Set(printedLines(recording.steps).filter((line) => redact(line) !== line))];
}
