import type { Profile } from "../../schema/example.ts";
import type { RuntimeArtifact } from "../../schema/lab-lock.ts";
import type { Lab } from "../lab.ts";
import type { Machine } from "./machine.ts";
import { WIPE } from "./scripts.ts";

/** A machine in use, with what is installed on it. */
type Held = { machine: Machine; profile: Profile; release: RuntimeArtifact; tools: Set<string> };

/**
 * Where a worker runs its examples: one machine, kept from example to example, and from release to release of one
 * profile, for as long as it can be wiped clean. The emulator compiles a guest's code as it runs, so a new machine
 * takes its first container two to three times as long as a used one.
 */
export class Workplace {
  readonly #lab: Lab;
  #held: Held | undefined;

  constructor(lab: Lab) {
    this.#lab = lab;
  }

  /** Whether the next machine handed out for this profile is one on which nothing ran before. */
  isFresh(profile: Profile): boolean {
    return this.#held?.profile !== profile;
  }

  /**
   * A clean machine with a release and the tools installed.
   * @throws UserError or MachineError when there can be none; the workplace is empty then
   */
  async machine(profile: Profile, release: RuntimeArtifact, tools: string[]): Promise<Machine> {
    if (this.isFresh(profile)) await this.discard();
    const held = this.#held ?? (await this.#start(profile, release));
    if (held.release !== release) {
      await this.#lab.removeRelease(held.machine, held.release, release);
      await this.#lab.installRelease(held.machine, release, held.release);
      held.release = release;
    }
    for (const name of tools) {
      if (!held.tools.has(name)) await this.#lab.installTool(held.machine, name);
      held.tools.add(name);
    }
    return held.machine;
  }

  /** Takes away all that an example left. A machine that cannot be wiped is not used again. */
  async wipe(): Promise<void> {
    const wiped = await this.#held?.machine.run(WIPE).catch(() => undefined);
    if (wiped?.exit !== 0) await this.discard();
  }

  /** Stops the machine, if there is one. */
  async discard(): Promise<void> {
    const held = this.#held;
    this.#held = undefined;
    await held?.machine.destroy();
  }

  async #start(profile: Profile, release: RuntimeArtifact): Promise<Held> {
    const machine = await this.#lab.start(profile);
    // Held from the start: whoever fails to install something discards it.
    this.#held = { machine, profile, release, tools: new Set() };
    await this.#lab.installRelease(machine, release);
    return this.#held;
  }
}
