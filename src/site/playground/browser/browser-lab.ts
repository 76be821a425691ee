import { browserEngine } from "../../../lab/engine/browser.ts";
import { Lab } from "../../../lab/lab.ts";
import { machineIdSchema, machineKind } from "../../../lab/machine/kinds.ts";
import type { PlayLab } from "../../../schema/play.ts";
import type { Downloads } from "./downloads.ts";

/** The lab in a browser: what lab.json lists, downloaded where it is needed. */
export async function browserLab(files: PlayLab, downloads: Downloads): Promise<Lab> {
  const { version, wasm } = files.engine;
  const engine = await browserEngine(version, await downloads.load(wasm));
  return new Lab(machineKind(machineIdSchema.parse(files.machine)), engine, {
    lock: { artifacts: files.artifacts, packages: [] },
    load: (artifact) => downloads.load(artifact),
    snapshot: (profile) => downloads.load(files.snapshots[profile]),
  });
}
