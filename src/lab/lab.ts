import type { Profile } from "../schema/example.ts";
import type { Artifact, LabLock, RuntimeArtifact } from "../schema/lab-lock.ts";
import type { RuntimeId } from "../schema/vocabulary.ts";
import type { Engine } from "./engine/engine.ts";
import type { MachineFacts } from "./example/needs.ts";
import {
  type ImageContents,
  imageContents,
  kernelOf,
  type LoadArtifact,
  packsOf,
  programOf,
  releaseOf,
  releasesOf,
} from "./image/contents.ts";
import { readTar } from "./image/formats/read-tar.ts";
import { machineOptions } from "./machine/boot.ts";
import type { MachineKind } from "./machine/kinds.ts";
import { Machine } from "./machine/machine.ts";
import type { Archive } from "./machine/unpack.ts";

/** Where a lab takes its parts from: a folder in Node, downloads in a browser. */
export type LabStock = {
  lock: Pick<LabLock, "packages" | "artifacts">;
  /** The content of a file of the image, decompressed and compared with its digest. */
  load: LoadArtifact;
  /** The state of a machine that was booted for a profile and has run nothing yet. */
  snapshot: (profile: Profile) => Promise<Uint8Array>;
};

/** What machines of a kind offer to examples. */
export function factsOf(
  lock: Pick<LabLock, "artifacts">,
  { kernel, architecture }: MachineKind,
): MachineFacts {
  return { kernel: kernelOf(lock, kernel).release, architecture, offers: new Set() };
}

/** The lab: the locked image, an engine, and machines made of both. Runs in Node and in a browser's worker. */
export class Lab {
  readonly kind: MachineKind;
  readonly engine: Engine;
  readonly #stock: LabStock;

  /**
   * @param kind of its machines
   * @param engine the one that the kind names
   */
  constructor(kind: MachineKind, engine: Engine, stock: LabStock) {
    this.kind = kind;
    this.engine = engine;
    this.#stock = stock;
  }

  get lock(): LabStock["lock"] {
    return this.#stock.lock;
  }

  /** The runtime releases of the image, in the lock's order: runtime by runtime, oldest first. */
  get releases(): RuntimeArtifact[] {
    return releasesOf(this.lock);
  }

  /**
   * One release of the image.
   * @throws UserError when it has none of this version
   */
  release(runtime: RuntimeId, version: string): RuntimeArtifact {
    return releaseOf(this.lock, runtime, version);
  }

  /** What the machines offer to examples. */
  get facts(): MachineFacts {
    return factsOf(this.lock, this.kind);
  }

  /** Where bundles take their root file system from. */
  get contents(): ImageContents {
    return imageContents(this.lock, this.#stock.load);
  }

  /**
   * Starts a machine. It always continues from a snapshot, cached or made on the spot: so it is the same, however
   * warm the cache.
   */
  async start(profile: Profile): Promise<Machine> {
    const snapshot = await this.snapshot(profile);
    const options = await machineOptions(this.lock, this.#stock.load, profile);
    return new Machine(await this.engine.restore(options, snapshot));
  }

  /** The state that machines of a profile go on from; made first where there is none yet. */
  snapshot(profile: Profile): Promise<Uint8Array> {
    return this.#stock.snapshot(profile);
  }

  /**
   * What is unpacked to install a runtime release, as its packages would: nothing else of its kind may be there.
   * @param before the release that was taken off to make room for it
   */
  async releaseArchives(release: RuntimeArtifact, before?: RuntimeArtifact): Promise<Archive[]> {
    return this.#archives(this.#packsBeside(release, before));
  }

  /** What is unpacked to install programs that steps call outside the container. */
  async toolArchives(names: string[]): Promise<Archive[]> {
    return this.#archives(names.map((name) => programOf(this.lock, name)));
  }

  /**
   * Takes a release off a machine again, file by file.
   * @param next the release that is to take its place: what both are made of stays
   */
  async removeRelease(machine: Machine, release: RuntimeArtifact, next?: RuntimeArtifact): Promise<void> {
    for (const pack of this.#packsBeside(release, next)) {
      const entries = [...(await readTar(await this.#stock.load(pack)))];
      const files = entries.flatMap(([name, entry]) => (entry.type === "directory" ? [] : `/${name}`));
      await machine.run(`rm -f ${files.join(" ")}`);
    }
  }

  /** What a release is made of and another is not. */
  #packsBeside(release: RuntimeArtifact, other: RuntimeArtifact | undefined): Artifact[] {
    const shared = other ? packsOf(this.lock, other) : [];
    return packsOf(this.lock, release).filter((pack) => !shared.includes(pack));
  }

  async #archives(artifacts: Artifact[]): Promise<Archive[]> {
    return Promise.all(
      artifacts.map(async (artifact) => ({
        name: artifact.path,
        content: await this.#stock.load(artifact),
        into: "/",
      })),
    );
  }
}
