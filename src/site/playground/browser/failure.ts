import { UserError } from "../../../errors/user-error.ts";
import { MachineError } from "../../../lab/machine/machine.ts";
import type { PlayFailure } from "../../../schema/play-parts.ts";
import { CutOffError, DamagedError } from "../../dom/whole-file.ts";
import type { Failure } from "./protocol.ts";

const machineFailures = {
  boot: "broken",
  hang: "too-slow",
  flood: "too-much-output",
  panic: "panic",
  died: "broken",
} as const satisfies Record<MachineError["kind"], PlayFailure>;

/** What to tell of an error. */
export function failureOf(error: unknown): Failure {
  const detail = error instanceof Error ? error.message : String(error);
  if (error instanceof CutOffError) return { why: "cut-off", detail };
  if (error instanceof DamagedError) return { why: "damaged", detail };
  if (error instanceof UserError) return { why: "steps", detail };
  if (error instanceof MachineError) return { why: machineFailures[error.kind], detail };
  // What browsers throw when they cannot give a machine its memory.
  if (error instanceof RangeError || /out of memory|could not allocate|memory allocation/i.test(detail))
    return { why: "memory", detail };
  if (error instanceof WebAssembly.CompileError) return { why: "no-wasm", detail };
  return { why: "broken", detail };
}
