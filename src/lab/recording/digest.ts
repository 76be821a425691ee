import { createHash } from "node:crypto";
import type { Example } from "../../schema/example.ts";
import type { LabLock, RuntimeArtifact } from "../../schema/lab-lock.ts";
import type { RecordedStep, Recording, RecordingHeader } from "../../schema/recording.ts";
import type { Engine } from "../engine/engine.ts";
import { packsOf } from "../image/contents.ts";
import { profiles } from "../machine/profile.ts";
import { formatRecording } from "./format.ts";

/** Raised when the lab's own code starts to print or mask the same run differently. */
const TRANSCRIPT_FORMAT = 1;

/**
 * Digest of all that determines what an example prints on a release. A recording carries it: as long as it holds,
 * the recording needs no replay.
 * @param files digest of the example's own files (treeDigest)
 */
export function inputsDigest(
  lock: Pick<LabLock, "artifacts">,
  release: RuntimeArtifact,
  engine: Pick<Engine, "name" | "settings">,
  example: Example,
  files: string,
): string {
  const base = lock.artifacts.filter(
    (artifact) =>
      artifact.kind === "kernel" ||
      artifact.kind === "initrd" ||
      artifact.kind === "bios" ||
      artifact.kind === "vgabios" ||
      artifact.kind === "rootfs" ||
      (artifact.kind === "policy" && example.profile === "selinux") ||
      (artifact.kind === "program" && [...example.programs, ...example.tools].includes(artifact.name)),
  );
  const inputs = {
    format: TRANSCRIPT_FORMAT,
    engine: [engine.name, engine.settings],
    profile: profiles[example.profile],
    image: [...base, ...packsOf(lock, release)].map((artifact) => artifact.content.sha256),
    needs: example.needs,
    programs: example.programs,
    tools: example.tools,
    stepTimeout: example.stepTimeout,
    files,
  };
  return createHash("sha256").update(JSON.stringify(inputs)).digest("hex");
}

/** A recording of what was printed, with the digest that vouches for it. */
export function sealRecording(header: Omit<RecordingHeader, "seal">, steps: RecordedStep[]): Recording {
  const unsealed = formatRecording({ header: { ...header, seal: "" }, steps });
  return { header: { ...header, seal: createHash("sha256").update(unsealed).digest("hex") }, steps };
}

/** Whether a recording is as the lab wrote it. */
export function isSealed({ header, steps }: Recording): boolean {
  return header.seal === sealRecording(header, steps).header.seal;
}
