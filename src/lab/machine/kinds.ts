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
  /**
   * The kind that it prints as, to the last byte, since both boot the same kernel and initrd with the same memory: it has
   * no recordings of its own but replays those.
   */
  printsAs?: string;
};

/** All that the lab can boot. The id is engine and kernel, as recordings name it. */
export const machineKinds = {
  "v86-6.12": { engine: "v86", kernel: "6.12", architecture: "i386", profiles: ["standard", "selinux"] },
  "qemu-6.12": {
    engine: "qemu",
    kernel: "6.12",
    architecture: "i386",
    profiles: ["standard", "selinux"],
    printsAs: "v86-6.12",
  },
} as const satisfies Record<string, MachineKind>;
export type MachineId = keyof typeof machineKinds;

/** The kind that every computer has, and every page. Names of recordings leave it out. */
export const firstMachine: MachineId = "v86-6.12";

/** The ids of all kinds, the first first. */
export const machineIds = Object.keys(machineKinds).filter(isMachineId);

/** The kinds that recordings are made of. */
export const recordedMachines: readonly MachineId[] = machineIds.filter(
  (id) => machineKind(id).printsAs === undefined,
);

/** The kinds that print as a recorded one does, itself among them. */
export function printingAs(recorded: MachineId): MachineId[] {
  return machineIds.filter((id) => id === recorded || machineKind(id).printsAs === recorded);
}

/** One row of the table. */
export function machineKind(id: MachineId): MachineKind {
  return machineKinds[id];
}

/** The id of a kind, read from a file. */
export const machineIdSchema = z.custom<MachineId>(
  (value) => typeof value === "string" && isMachineId(value),
  `is no machine of the lab (one of ${machineIds.join(", ")})`,
);

function isMachineId(text: string): text is MachineId {
  return Object.hasOwn(machineKinds, text);
}
