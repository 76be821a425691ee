import { z } from "zod";
import type { Profile } from "../../schema/example.ts";
import type { EngineId } from "../engine/local.ts";

/** A kind of machine: what there is before anything is installed. */
export type MachineKind = {
  engine: EngineId;
  /** The kernel's series; the image has one kernel of each. */
  kernel: string;
  architecture: "i386" | "amd64";
  /** How it can be booted. */
  profiles: readonly Profile[];
};

/** All that the lab can boot. The id is engine and kernel, as recordings name it. */
export const machineKinds = {
  "v86-6.1": { engine: "v86", kernel: "6.1", architecture: "i386", profiles: ["standard", "selinux"] },
} as const satisfies Record<string, MachineKind>;
export type MachineId = keyof typeof machineKinds;

/** The kind that every computer has, and every page. Names of recordings leave it out. */
export const firstMachine: MachineId = "v86-6.1";

/** The kinds that recordings are made of. */
export const recordedMachines: readonly MachineId[] = [firstMachine];

/** One row of the table. */
export function machineKind(id: MachineId): MachineKind {
  return machineKinds[id];
}

/** The id of a kind, read from a file. */
export const machineIdSchema = z.custom<MachineId>(
  (value) => typeof value === "string" && Object.hasOwn(machineKinds, value),
  `is no machine of the lab (one of ${Object.keys(machineKinds).join(", ")})`,
);
