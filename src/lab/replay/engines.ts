import { type EngineFound, MissingEngine } from "../engine/engine.ts";
import { type EngineId, engines } from "../engine/local.ts";
import { type MachineId, machineKind, printingAs } from "../machine/kinds.ts";

/**
 * Which engine replays: one by its name, the kind's own, the fastest that this computer has (`auto`), or every one, to
 * compare them (`both`).
 */
export type EngineChoice = EngineId | "own" | "auto" | "both";

export const engineIds = Object.keys(engines).filter((id): id is EngineId => Object.hasOwn(engines, id));

/** Replays on one engine. */
export type Pass = {
  engine: EngineId;
  found: EngineFound;
  /** For each kind of machine that recordings are of: the kind that is booted for it, on this engine. */
  boots: ReadonlyMap<MachineId, MachineId>;
};

/** Looks on this computer for the engine of a kind of machine. */
export type FindEngine = (kind: MachineId) => Promise<EngineFound>;

/**
 * Decides what replays the recordings of some kinds of machines.
 * @returns a pass for each engine that takes part, and why nothing replays a kind that is in none
 * @throws MissingEngine when an engine that was asked for is not there
 */
export async function choosePasses(
  choice: EngineChoice,
  recorded: readonly MachineId[],
  find: FindEngine,
): Promise<{ passes: Pass[]; unable: ReadonlyMap<MachineId, string> }> {
  const passes = new Map<EngineId, Pass & { boots: Map<MachineId, MachineId> }>();
  const unable = new Map<MachineId, string>();
  for (const machine of recorded) {
    const reasons: string[] = [];
    for (const kind of candidates(choice, machine)) {
      const { engine } = machineKind(kind);
      try {
        const pass = passes.get(engine) ?? { engine, found: await find(kind), boots: new Map() };
        passes.set(engine, pass);
        pass.boots.set(machine, kind);
        if (choice === "auto") break;
      } catch (error) {
        if (choice !== "auto" || !(error instanceof MissingEngine)) throw error;
        reasons.push(error.message);
      }
    }
    if (![...passes.values()].some(({ boots }) => boots.has(machine)))
      unable.set(machine, reasons.join("; ") || `no ${machine} on ${choice}`);
  }
  return { passes: [...passes.values()], unable };
}

/** The kinds that can replay what was recorded on one, fastest first. */
function candidates(choice: EngineChoice, recorded: MachineId): MachineId[] {
  if (choice === "own") return [recorded];
  const engineOf = (id: MachineId): EngineId => machineKind(id).engine;
  return printingAs(recorded)
    .filter((id) => choice === "auto" || choice === "both" || engineOf(id) === choice)
    .sort((a, b) => engineIds.indexOf(engineOf(a)) - engineIds.indexOf(engineOf(b)));
}
