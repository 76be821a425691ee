/**
 * Proves that what the lab can run was run:
 * 1. every example has a recording of every release that it is for;
 * 2. it has none of a machine that cannot run it;
 * 3. none holds what a mask takes: it would differ from run to run, or tell whose computer made it.
 */

import { type ExampleFolder, recordingName, recordingOf } from "../lab/example/load.ts";
import { releasesOf } from "../lab/image/contents.ts";
import { labFolder, readLock } from "../lab/image/image.ts";
import { factsOf } from "../lab/lab.ts";
import { machineIdSchema, machineKind } from "../lab/machine/kinds.ts";
import { formatRecording } from "../lab/recording/format.ts";
import { unmasked } from "../lab/recording/masked.ts";
import { redact } from "../lab/recording/redact.ts";
import { allJobs, exemption, type Job } from "../lab/replay/job.ts";
import type { LabLock } from "../schema/lab-lock.ts";
import { releaseId } from "../schema/release.ts";
import type { Check } from "./check.ts";
import { machines } from "./machines.ts";
import { releases } from "./releases.ts";

export const recordings: Check = {
  name: "recordings",
  about:
    "Every example was recorded on every release that it is for, and on no machine that lacks what it needs; what the masks take is masked.",
  needs: [releases, machines],
  run: async ({ root, examples }) => {
    const lock = await readLock(labFolder(root));
    return examples.flatMap((example) => [
      ...unrecorded(example, lock),
      ...impossible(example, lock),
      ...bare(example),
    ]);
  },
};

/** Recordings that are not there; one line for an example that has none at all. */
function unrecorded(folder: ExampleFolder, lock: LabLock): string[] {
  const { slug, recordings: made, example } = folder;
  const missing = allJobs([folder], releasesOf(lock)).filter(
    (job) => whyNot(folder, job.machine, lock) === undefined && recordingOf(folder, job) === undefined,
  );
  if (missing.length === 0) return [];
  if (made.length === 0)
    return [
      `${folder.folder}: was recorded on no release of ${(example.runtimes ?? ["every runtime"]).join(", ")}. Record it: crunbook record --only ${slug}`,
    ];
  return missing.map(
    (job) =>
      `${folder.folder}/recorded/${recordingName(job)}: is missing. Take it back from git, or record it: crunbook record --only ${slug} --runtime ${releaseId(job)}`,
  );
}

function impossible(folder: ExampleFolder, lock: LabLock): string[] {
  return folder.recordings.flatMap(({ header }) => {
    const why = whyNot(folder, machineIdSchema.parse(header.machine), lock);
    if (why === undefined) return [];
    return [
      `${folder.folder}/recorded/${recordingName(header)}: stands there, but the example ${why}. Remove the recording.`,
    ];
  });
}

function bare({ folder, recordings: made }: ExampleFolder): string[] {
  return made.flatMap((recording) => {
    const file = `${folder}/recorded/${recordingName(recording.header)}`;
    const lines = formatRecording(recording).split("\n");
    return unmasked(recording).map((text) => {
      const at = lines.findIndex((line) => line.endsWith(text)) + 1;
      return `${file}:${at}: "${text}" holds what a mask takes (src/lab/recording/redact.ts): write "${redact(text)}" with crunbook redact`;
    });
  });
}

/** Why a kind of machine cannot run an example, if it cannot. */
function whyNot({ example }: ExampleFolder, machine: Job["machine"], lock: LabLock): string | undefined {
  const kind = machineKind(machine);
  if (!kind.profiles.includes(example.profile)) return `needs the profile ${example.profile}`;
  return exemption(example, factsOf(lock, kind));
}
