import type { Profile } from "../../schema/example.ts";
import type { RuntimeArtifact } from "../../schema/lab-lock.ts";
import type { Lab } from "../lab.ts";
import { type Machine, MachineError } from "../machine/machine.ts";
import { NOTE_FILES, WIPE } from "../machine/scripts.ts";
import { type Archive, unpack } from "../machine/unpack.ts";

/** A machine in use, with what is installed on it. */
type Held = {
  machine: Machine;
  profile: Profile;
  release: RuntimeArtifact | undefined;
  tools: Set<string>;
};

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
    // Held from the start: whoever fails to install something discards it.
    this.#held ??= { machine: await this.#lab.start(profile), profile, release: undefined, tools: new Set() };
    const held = this.#held;
    const missing = tools.filter((name) => !held.tools.has(name));
    const archives = await this.#lab.toolArchives(missing);
    if (held.release !== release) {
      if (held.release) await this.#lab.removeRelease(held.machine, held.release, release);
      archives.unshift(...(await this.#lab.releaseArchives(release, held.release)));
    }
    if (archives.length > 0) await install(held.machine, archives);
    held.release = release;
    for (const name of missing) held.tools.add(name);
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
}

/** Unpacks to the root what stays when the machine is wiped. */
async function install(machine: Machine, archives: Archive[]): Promise<void> {
  await unpack(machine, archives);
  const noted = await machine.run(NOTE_FILES);
  if (noted.exit !== 0) throw new MachineError("boot", `its files cannot be listed: ${noted.stderr}`);
}
