/**
 * Proves that a kernel is added whole:
 * 1. the image has the kernel of every kind of machine;
 * 2. some kind of machine boots every kernel of the image.
 * That examples are recorded on a kind that prints otherwise, the check of the recordings proves.
 */

import { labFolder, lockFile, readLock } from "../lab/image/image.ts";
import { machineIds, machineKind } from "../lab/machine/kinds.ts";
import type { LabLock } from "../schema/lab-lock.ts";
import type { Check } from "./check.ts";
import { lab } from "./lab.ts";

export const machines: Check = {
  name: "machines",
  about: "The lab's image has the kernel of every kind of machine, and none that no machine boots.",
  needs: [lab],
  run: async ({ root }) => kernelProblems(await readLock(labFolder(root))),
};

/** What is wrong between the kinds of machines and the kernels of an image. */
function kernelProblems({ artifacts }: Pick<LabLock, "artifacts">): string[] {
  const releases = artifacts.flatMap((artifact) => (artifact.kind === "kernel" ? [artifact.release] : []));
  const kinds = machineIds.map((id) => ({ id, series: machineKind(id).kernel }));
  const boots = (series: string, release: string): boolean => release.startsWith(`${series}.`);
  return [
    ...kinds
      .filter(({ series }) => !releases.some((release) => boots(series, release)))
      .map(
        ({ id, series }) =>
          `src/lab/machine/kinds.ts: ${id} boots a kernel ${series}, which the image does not have (it has ${releases.join(", ")}). Lock it, or remove the row: CONTRIBUTING.md, "Add a release or a kernel"`,
      ),
    ...releases
      .filter((release) => !kinds.some(({ series }) => boots(series, release)))
      .map(
        (release) =>
          `public/lab/${lockFile}: has the kernel ${release}, which no kind of machine boots. Give it a row in src/lab/machine/kinds.ts, or take it out of the image: crunbook lab lock --keep`,
      ),
  ];
}
