import { createHash } from "node:crypto";
import type { Example } from "../../schema/example.ts";
import type { LabLock, RuntimeArtifact } from "../../schema/lab-lock.ts";
import type { RecordedStep, Recording, RecordingHeader } from "../../schema/recording.ts";
import type { EngineTraits } from "../engine/engine.ts";
import { artifactOf, kernelOf, packsOf } from "../image/contents.ts";
import type { MachineKind } from "../machine/kinds.ts";
import { profiles } from "../machine/profile.ts";
import { scriptsAround } from "../machine/scripts.ts";
import { formatRecording } from "./format.ts";

/** What an example prints on a release is determined by these. */
export type Inputs = {
  lock: Pick<LabLock, "artifacts">;
  release: RuntimeArtifact;
  kind: Pick<MachineKind, "engine" | "kernel">;
  /** Of the kind's engine (local.ts). */
  traits: EngineTraits;
  example: Example;
  /** Digest of the example's own files (treeDigest). */
  files: string;
  /** What runs around the steps; the lab's scripts, unless others are given. */
  scripts?: readonly string[];
};

/**
 * Digest of all that determines what an example prints on a release. A recording carries it: as long as it holds,
 * the recording needs no replay. What of it is masked is told apart (masked.ts).
 * @throws UserError when the image lacks a part
 */
export function inputsDigest({
  lock,
  release,
  kind,
  traits,
  example,
  files,
  scripts = scriptsAround(example.profile),
}: Inputs): string {
  const programs = [...example.programs, ...example.tools];
  const parts = [
    kernelOf(lock, kind.kernel),
    artifactOf(lock, "initrd"),
    artifactOf(lock, "bios"),
    artifactOf(lock, "vgabios"),
    artifactOf(lock, "rootfs"),
    ...(example.profile === "selinux" ? [artifactOf(lock, "policy")] : []),
    ...lock.artifacts.filter((artifact) => artifact.kind === "program" && programs.includes(artifact.name)),
    ...packsOf(lock, release),
  ];
  const inputs = {
    engine: [kind.engine, traits],
    profile: profiles[example.profile],
    image: parts.map((artifact) => artifact.content.sha256),
    needs: example.needs,
    programs: example.programs,
    tools: example.tools,
    stepTimeout: example.stepTimeout,
    files,
    scripts,
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
