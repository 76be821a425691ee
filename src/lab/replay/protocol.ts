import type { Profile } from "../../schema/example.ts";
import type { RecordedStep } from "../../schema/recording.ts";
import type { EngineFound } from "../engine/engine.ts";
import type { MachineId } from "../machine/kinds.ts";
import type { Batch, Job } from "./job.ts";

/** What a worker is started with. */
export type WorkerSetup = {
  root: string;
  imageDir?: string | undefined;
  /** For each kind of machine that recordings are of: the kind to boot. All have the same engine. */
  boots: [recorded: MachineId, booted: MachineId][];
  /** The engine. */
  found: EngineFound;
  /** Seconds that a step may take where its example does not say; default: as the schema has it. */
  stepLimit?: number | undefined;
};

/** Pool to worker: one order at a time, each answered by `idle` or `broken` at its end. */
export type ToWorker =
  | { kind: "warm"; machine: MachineId; profile: Profile }
  | { kind: "replay"; batch: Batch };

/** Worker to pool. `engine`: its name and version. `fresh`: nothing ran on the machine before. `hung`: out of time. */
export type ToPool =
  | { kind: "idle" }
  | { kind: "broken"; message: string }
  | { kind: "started"; job: Job }
  | { kind: "done"; job: Job; steps: RecordedStep[]; engine: string; fresh: boolean }
  | { kind: "failed"; job: Job; message: string; hung: boolean; engine: string; fresh: boolean };
