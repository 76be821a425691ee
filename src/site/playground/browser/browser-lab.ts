import { v86Engine } from "../../../lab/engine/v86/v86.ts";
import { Lab } from "../../../lab/lab.ts";
import type { PlayLab } from "../../../schema/play.ts";
import type { Downloads } from "./downloads.ts";

/** The lab in a browser: what lab.json lists, downloaded where it is needed. */
export async function browserLab(files: PlayLab, downloads: Downloads): Promise<Lab> {
  const module = await WebAssembly.compile(new Uint8Array(await downloads.load(files.engine.wasm)));
  return new Lab(v86Engine(files.engine.version, module), {
    lock: { artifacts: files.artifacts, packages: [] },
    load: (artifact) => downloads.load(artifact),
    snapshot: (profile) => downloads.load(files.snapshots[profile]),
  });
}
