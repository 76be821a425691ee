import { browserProgram } from "../../lab/engine/local.ts";
import { firstMachine, machineKind } from "../../lab/machine/kinds.ts";
import { openLab } from "../../lab/node-lab.ts";
import { projectRoot } from "../../root.ts";
import type { Profile } from "../../schema/example.ts";
import type { PlayLab } from "../../schema/play.ts";
import { labLock } from "../data/lab.ts";
import { bootsEnded } from "./boots.ts";
import { compressedOnce } from "./kept.ts";
import { type Made, storedAs } from "./stored.ts";

/** What the build makes for the lab in browsers: the list of its files, and those that are not the image's own. */
export type PlayFiles = { lab: PlayLab; made: Made[] };

let files: Promise<PlayFiles | undefined> | undefined;

/**
 * The playground's files, made once a build; undefined in a checkout without a lab image. The first build after a change
 * of the lab boots its machines.
 */
export function playFiles(): Promise<PlayFiles | undefined> {
  files ??= labLock().then((lock) => lock && makeFiles());
  return files;
}

async function makeFiles(): Promise<PlayFiles> {
  const lab = await openLab(projectRoot);
  const { version, wasm } = await browserProgram();
  const engine = storedAs(
    `play/${machineKind(firstMachine).engine}-${version}-[hash].wasm.zst`,
    wasm,
    await compressedOnce(wasm),
  );
  await bootsEnded();
  const snapshot = async (profile: Profile): Promise<Made> => {
    const content = await lab.snapshot(profile);
    return storedAs(`play/${profile}-[hash].state.zst`, content, await compressedOnce(content));
  };
  // One after the other: each has a machine's memory in hand.
  const standard = await snapshot("standard");
  const selinux = await snapshot("selinux");
  const needed = ["bios", "vgabios", "kernel", "rootfs", "libc", "runtime", "program"];
  const artifacts = lab.lock.artifacts
    .filter(({ kind }) => needed.includes(kind))
    .map((artifact) => ({ ...artifact, path: `lab/${artifact.path}` }));
  return {
    lab: {
      machine: firstMachine,
      engine: { version, wasm: engine.stored },
      snapshots: { standard: standard.stored, selinux: selinux.stored },
      artifacts,
    },
    made: [engine, standard, selinux],
  };
}
