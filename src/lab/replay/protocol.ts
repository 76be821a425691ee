import type { Profile } from "../../schema/example.ts";
import type { RecordedStep } from "../../schema/recording.ts";
import type { MachineId } from "../machine/kinds.ts";
import type { Batch, Job } from "./job.ts";

/** What a worker is started with. */
export type WorkerSetup = { root: string; imageDir?: string | undefined };

/** Pool to worker: one order at a time, each answered by `idle` or `broken` at its end. */
export type ToWorker =
  | { kind: "warm"; machine: MachineId; profile: Profile }
  | { kind: "replay"; batch: Batch };

/** Worker to pool. `engine`: its name and version. `fresh`: nothing ran on the machine before. */
export type ToPool =
  | { kind: "idle" }
  | { kind: "broken"; message: string }
  | { kind: "started"; job: Job }
  | { kind: "done"; job: Job; steps: RecordedStep[]; engine: string; fresh: boolean }
  | { kind: "failed"; job: Job; message: string; fresh: boolean };
