import { expect, test } from "vitest";
import { engines } from "../../../../src/lab/engine/local.ts";
import { recordedRelease, recordingName } from "../../../../src/lab/example/load.ts";
import { kernelOf } from "../../../../src/lab/image/contents.ts";
import { readLock } from "../../../../src/lab/image/image.ts";
import {
  firstMachine,
  machineIdSchema,
  machineKinds,
  recordedMachines,
} from "../../../../src/lab/machine/kinds.ts";
import { profiles } from "../../../../src/lab/machine/profile.ts";
import { complaint } from "../../../fixtures/project.ts";
import { imageDir } from "../../../fixtures/repository.ts";

const lock = await readLock(imageDir);

test.each(Object.entries(machineKinds))("%s is engine and kernel, which there are", (id, kind) => {
  expect(id).toBe(`${kind.engine}-${kind.kernel}`);
  expect(Object.keys(engines)).toContain(kind.engine);
  expect(kernelOf(lock, kind.kernel).release).toMatch(new RegExp(`^${kind.kernel}\\.`));
  expect(Object.keys(profiles)).toEqual(expect.arrayContaining([...kind.profiles]));
});

test("recordings are of the first kind, which no name tells, and of others, which names tell", () => {
  expect(recordedMachines[0]).toBe(firstMachine);
  expect(recordingName({ runtime: "crun", version: "1.28", machine: firstMachine })).toBe(
    "crun-1.28.console",
  );
  expect(recordingName({ runtime: "crun", version: "1.28", machine: "qemu-6.12" })).toBe(
    "crun-1.28.qemu-6.12.console",
  );
});

test("the release is read from a recording's name, whatever its kind", () => {
  for (const machine of Object.keys(machineKinds)) {
    for (const version of ["1.0.0-rc93", "1.28"]) {
      expect(recordedRelease(recordingName({ runtime: "runc", version, machine }))).toBe(`runc-${version}`);
      expect(recordedRelease(`runc-${version}.${machine}.console`)).toBe(`runc-${version}`);
    }
  }
});

test("what the lab cannot boot is refused", async () => {
  expect(machineIdSchema.safeParse("v86-9.9").success).toBe(false);
  expect(machineIdSchema.safeParse("toString").success).toBe(false);
  expect(await complaint(() => kernelOf(lock, "9.9"))).toBe(
    "the lab image has no kernel 9.9. Add it to src/lab/image/recipe.ts",
  );
});
