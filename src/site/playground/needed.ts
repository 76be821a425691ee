import { packsOf } from "../../lab/image/contents.ts";
import type { Example } from "../../schema/example.ts";
import type { RuntimeArtifact, StoredFile } from "../../schema/lab-lock.ts";
import type { PlayLab } from "../../schema/play.ts";
import type { PlayPart } from "../../schema/play-parts.ts";

/** The files of a job by what they are for. */
export type Needed = Record<PlayPart, StoredFile[]>;

/** All that a job loads, to tell how much it is before it begins. */
export function neededFiles(
  files: PlayLab,
  example: Pick<Example, "profile" | "tools" | "programs">,
  release: { runtime: string; version: string },
): Needed {
  const ofKind = (...kinds: string[]) => files.artifacts.filter(({ kind }) => kinds.includes(kind));
  const found = files.artifacts.find(
    (artifact): artifact is RuntimeArtifact =>
      artifact.kind === "runtime" &&
      artifact.runtime === release.runtime &&
      artifact.version === release.version,
  );
  const programs = [...example.tools, ...example.programs];
  return {
    machine: [files.engine.wasm, files.snapshots[example.profile], ...ofKind("bios", "vgabios")],
    runtime: found ? packsOf(files, found) : [],
    files: [
      ...ofKind("rootfs"),
      ...files.artifacts.filter(
        (artifact) => artifact.kind === "program" && programs.includes(artifact.name),
      ),
    ],
  };
}

/** How many bytes that is over the network. */
export function neededBytes(...job: Parameters<typeof neededFiles>): number {
  return Object.values(neededFiles(...job))
    .flat()
    .reduce((sum, { file }) => sum + file.size, 0);
}

/** The files of every job that there can be. The kernel is in the snapshots. */
export function everyFile(files: PlayLab): StoredFile[] {
  const artifacts = files.artifacts.filter(({ kind }) => kind !== "kernel");
  return [files.engine.wasm, ...Object.values(files.snapshots), ...artifacts];
}
