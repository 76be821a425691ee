import path from "node:path";
import zlib from "node:zlib";
import { sha256 } from "../../lab/image/digest.ts";
import { localEngine, openLab } from "../../lab/local-lab.ts";
import { SnapshotCache } from "../../lab/machine/snapshot.ts";
import type { Profile } from "../../schema/example.ts";
import type { PlayLab } from "../../schema/play.ts";
import { contentRoot } from "../root.ts";
import { type Made, storedAs } from "./stored.ts";

/** What the build makes for the lab in browsers: the list of its files, and those that are not the image's own. */
export type PlayFiles = { lab: PlayLab; made: Made[] };

let files: Promise<PlayFiles> | undefined;

/** The playground's files, made once a build. The first build after a change of the lab boots its machines. */
export function playFiles(): Promise<PlayFiles> {
  files ??= makeFiles();
  return files;
}

async function makeFiles(): Promise<PlayFiles> {
  const lab = await openLab(contentRoot);
  const { version, wasm } = await localEngine();
  const cache = new SnapshotCache(path.join(contentRoot, ".cache", "snapshots"));
  const engine = storedAs(`play/v86-${version}-[hash].wasm.zst`, wasm, compress(wasm));
  const snapshot = async (profile: Profile): Promise<Made> => {
    const content = await lab.snapshot(profile);
    const key = `${sha256(content).slice(0, 32)}-zstd`;
    const bytes = (await cache.get(key)) ?? compress(content);
    await cache.put(key, bytes);
    return storedAs(`play/${profile}-[hash].state.zst`, content, bytes);
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
      engine: { version, wasm: engine.stored },
      snapshots: { standard: standard.stored, selinux: selinux.stored },
      artifacts,
    },
    made: [engine, standard, selinux],
  };
}

/** Level 22 makes a snapshot 0.3 % smaller than 19, and takes longer. */
function compress(content: Uint8Array): Uint8Array {
  return zlib.zstdCompressSync(content, {
    params: {
      [zlib.constants.ZSTD_c_compressionLevel]: 19,
      [zlib.constants.ZSTD_c_windowLog]: 26,
      [zlib.constants.ZSTD_c_checksumFlag]: 1,
    },
    pledgedSrcSize: content.length,
  });
}
