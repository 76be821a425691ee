import { bundleTar } from "../../../lab/example/bundle.ts";
import { bundleArchive, runSteps } from "../../../lab/example/run.ts";
import { parseSteps } from "../../../lab/example/steps.ts";
import type { Tree, TreeEntry } from "../../../lab/image/formats/tree.ts";
import type { Lab } from "../../../lab/lab.ts";
import type { Machine } from "../../../lab/machine/machine.ts";
import { bundleFolder, openShell, resizeTerminal } from "../../../lab/machine/scripts.ts";
import { unpack } from "../../../lab/machine/unpack.ts";
import type { PlayEntry, PlayExample } from "../../../schema/play.ts";
import type { Job, Told } from "./protocol.ts";
import type { TerminalSize } from "./terminal/view.ts";

/**
 * Where a browser's jobs run: each on a machine of its own, which stays for a shell. To wipe a used one takes longer
 * than to start another (`npm run bench:playground`).
 */
export class Replays {
  readonly #lab: Lab;
  readonly #tell: (told: Told) => void;
  #machine: Machine | undefined;
  /** The job whose bundle is on the machine, as it left it. */
  #last: string | undefined;
  /** What the shell has printed in this turn. */
  #printed: number[] = [];

  constructor(lab: Lab, tell: (told: Told) => void) {
    this.#lab = lab;
    this.#tell = tell;
  }

  /**
   * Runs the steps of a job and tells of each.
   * @throws UserError when the steps cannot be read, MachineError when the machine is lost: it is gone then
   */
  async run(job: Job, play: PlayExample): Promise<void> {
    const steps = parseSteps(job.changed["steps.sh"] ?? textOf(play, "steps.sh"), "steps.sh");
    const machine = await this.#prepare(job, play);
    const request = { slug: job.slug, runtime: job.runtime, steps, example: play.example };
    await this.#guarded(() =>
      runSteps(machine, request, this.#lab.facts, {
        began: (command) => this.#tell({ tell: "began", command }),
        ended: (step) => this.#tell({ tell: "step", step }),
      }),
    );
    this.#last = JSON.stringify(job);
  }

  /** Opens a shell on the second serial line, in the bundle's folder. */
  async shell(job: Job, play: PlayExample, size: TerminalSize): Promise<void> {
    const kept = this.#last === JSON.stringify(job) ? this.#machine : undefined;
    const machine = kept ?? (await this.#prepare(job, play));
    this.#last = JSON.stringify(job);
    await this.#guarded(() => machine.run(openShell(bundleFolder(job.slug), job.runtime, size)));
  }

  type(text: string): void {
    this.#machine?.type(text);
  }

  /** Tells the shell how large its terminal is now. */
  async resize(size: TerminalSize): Promise<void> {
    const machine = this.#machine;
    if (machine) await this.#guarded(() => machine.run(resizeTerminal(size)));
  }

  /**
   * The bundle as a tar archive, with the reader's changes.
   * @param beside further files in its folder, by name
   */
  async bundle(
    job: Job,
    { example, files }: PlayExample,
    beside: Record<string, string>,
  ): Promise<Uint8Array> {
    const tree: Tree = new Map();
    for (const [path, entry] of Object.entries(files)) tree.set(path, treeEntry(entry, job.changed[path]));
    for (const [name, text] of Object.entries(beside)) {
      tree.set(name, { type: "file", mode: 0o644, content: new TextEncoder().encode(text) });
    }
    return bundleTar(job.slug, example, tree, this.#lab.contents);
  }

  /** A machine on which nothing ran, with the job's release, tools and bundle. */
  async #prepare(job: Job, play: PlayExample): Promise<Machine> {
    const { profile, tools } = play.example;
    const archives = [
      ...(await this.#lab.releaseArchives(this.#lab.release(job.runtime, job.version))),
      ...(await this.#lab.toolArchives(tools)),
      bundleArchive(job.slug, await this.bundle(job, play, {})),
    ];
    await this.#discard();
    return this.#guarded(async () => {
      const machine = await this.#lab.start(profile);
      this.#machine = machine;
      machine.onTerminal((byte) => this.#print(byte));
      await unpack(machine, archives);
      return machine;
    });
  }

  /** A machine on which something failed is not used again. */
  async #guarded<Value>(work: () => Promise<Value>): Promise<Value> {
    try {
      return await work();
    } catch (error) {
      await this.#discard().catch(() => undefined);
      throw error;
    }
  }

  async #discard(): Promise<void> {
    const machine = this.#machine;
    this.#machine = undefined;
    this.#last = undefined;
    await machine?.destroy();
  }

  /** Bytes come one by one; the page gets those of one turn together. */
  #print(byte: number): void {
    if (this.#printed.push(byte) > 1) return;
    setTimeout(() => {
      const bytes = Uint8Array.from(this.#printed);
      this.#printed = [];
      this.#tell({ tell: "terminal", bytes });
    });
  }
}

function textOf({ files }: PlayExample, path: string): string {
  const entry = files[path];
  return entry?.type === "text" ? entry.text : "";
}

function treeEntry(entry: PlayEntry, changed: string | undefined): TreeEntry {
  if (entry.type === "text")
    return { type: "file", mode: entry.mode, content: new TextEncoder().encode(changed ?? entry.text) };
  if (entry.type === "binary") {
    const content = Uint8Array.from(atob(entry.base64), (character) => character.charCodeAt(0));
    return { type: "file", mode: entry.mode, content };
  }
  return entry;
}
