import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import path from "node:path";
import { z } from "zod";
import type { Profile } from "../schema/example.ts";
import { type Artifact, type LabLock, packageKey, type RuntimeArtifact } from "../schema/lab-lock.ts";
import { UserError } from "../schema/user-error.ts";
import type { RuntimeId } from "../schema/vocabulary.ts";
import type { BootOptions, Engine } from "./engine/engine.ts";
import { v86Engine } from "./engine/v86.ts";
import type { ImageContents } from "./example/bundle.ts";
import type { MachineFacts } from "./example/needs.ts";
import { artifactOf, imageContents, programOf } from "./image/contents.ts";
import { loadArtifact, readLock } from "./image/image.ts";
import { readTar } from "./image/read-tar.ts";
import { Machine, MachineError } from "./machine/machine.ts";
import { profiles } from "./machine/profile.ts";
import { BEFORE_SNAPSHOT, LOAD_SELINUX_POLICY, unpack } from "./machine/scripts.ts";
import { SnapshotCache, snapshotKey } from "./machine/snapshot.ts";

/** A cold boot takes 20 to 30 s on an idle core, and several times that on a busy one. */
const BOOT_SECONDS = 300;

/** The lab in Node: the locked image, an engine, and machines made of both. */
export class Lab {
  readonly lock: LabLock;
  readonly engine: Engine;
  readonly #imageDir: string;
  readonly #snapshots: SnapshotCache;

  private constructor(lock: LabLock, engine: Engine, imageDir: string, snapshots: SnapshotCache) {
    this.lock = lock;
    this.engine = engine;
    this.#imageDir = imageDir;
    this.#snapshots = snapshots;
  }

  /**
   * @param root the project's root
   * @param imageDir the image, when it is not the project's own
   * @throws UserError when the image is missing or its lock is damaged
   */
  static async open(root: string, imageDir = path.join(root, "public", "lab")): Promise<Lab> {
    const lock = await readLock(imageDir);
    return new Lab(
      lock,
      await nodeEngine(),
      imageDir,
      new SnapshotCache(path.join(root, ".cache", "snapshots")),
    );
  }

  /** The runtime releases of the image, in the lock's order: runtime by runtime, oldest first. */
  get releases(): RuntimeArtifact[] {
    return this.lock.artifacts.filter((artifact) => artifact.kind === "runtime");
  }

  /** One release of the image. */
  release(runtime: RuntimeId, version: string): RuntimeArtifact {
    const found = this.releases.find((one) => one.runtime === runtime && one.version === version);
    if (!found) throw new UserError(`the lab has no ${runtime} ${version}`);
    return found;
  }

  /** What the machines offer to examples. */
  get facts(): MachineFacts {
    const kernel = artifactOf(this.lock, "kernel");
    return { kernel: kernel.release, architecture: "i386", offers: new Set() };
  }

  /** Where bundles take their root file system from. */
  get contents(): ImageContents {
    return imageContents(this.#imageDir, this.lock);
  }

  /** The Debian package that a release came from, as recordings state it: "crun 1.8.1-1+deb12u1 i386". */
  packageOf(release: RuntimeArtifact): string {
    const locked = this.lock.packages.find((candidate) => packageKey(candidate) === release.packages[0]);
    return locked ? `${locked.name} ${locked.version} ${locked.architecture}` : "unknown";
  }

  /**
   * Starts a machine. It always continues from a snapshot, cached or made on the spot: so it is the same, however
   * warm the cache.
   */
  async start(profile: Profile): Promise<Machine> {
    const snapshot = await this.warm(profile);
    return new Machine(await this.engine.restore(await this.#options(profile, false), snapshot));
  }

  /** Sees to it that the profile's snapshot is in the cache: boots a machine when it is not. */
  async warm(profile: Profile): Promise<Uint8Array> {
    const key = this.#key(profile);
    const cached = await this.#snapshots.get(key);
    if (cached) return cached;
    const snapshot = await this.#boot(profile);
    await this.#snapshots.put(key, snapshot);
    return snapshot;
  }

  /** Installs a runtime release, as its packages would: nothing else of its kind may be there. */
  async installRelease(machine: Machine, release: RuntimeArtifact): Promise<void> {
    await this.#install(machine, release);
  }

  /** Takes a release off a machine again, file by file. */
  async removeRelease(machine: Machine, release: RuntimeArtifact): Promise<void> {
    const entries = [...(await readTar(await this.#load(release)))];
    const files = entries.flatMap(([name, entry]) => (entry.type === "directory" ? [] : `/${name}`));
    await machine.run(`rm -f ${files.join(" ")}`);
  }

  /** Installs a program that steps call outside the container. */
  async installTool(machine: Machine, name: string): Promise<void> {
    await this.#install(machine, programOf(this.lock, name));
  }

  async #install(machine: Machine, artifact: Artifact): Promise<void> {
    await machine.put("pack.tar", await this.#load(artifact));
    const result = await machine.run(unpack("pack.tar", "/"));
    if (result.exit !== 0)
      throw new MachineError("boot", `${artifact.path} cannot be unpacked: ${result.stderr}`);
  }

  async #boot(profile: Profile): Promise<Uint8Array> {
    const machine = new Machine(await this.engine.boot(await this.#options(profile, true)));
    try {
      await machine.ready(BOOT_SECONDS);
      if (profile === "selinux") await this.#loadPolicy(machine);
      await machine.run(BEFORE_SNAPSHOT);
      return await machine.save();
    } finally {
      await machine.destroy();
    }
  }

  async #loadPolicy(machine: Machine): Promise<void> {
    await machine.put("policy", await this.#load(artifactOf(this.lock, "policy")));
    const result = await machine.run(LOAD_SELINUX_POLICY);
    if (result.exit !== 0)
      throw new MachineError("boot", `the SELinux policy cannot be loaded: ${result.stderr}`);
  }

  async #options(profile: Profile, cold: boolean): Promise<BootOptions> {
    const [bios, vgaBios] = await Promise.all([
      this.#load(artifactOf(this.lock, "bios")),
      this.#load(artifactOf(this.lock, "vgabios")),
    ]);
    const options: BootOptions = { ...profiles[profile], firmware: { bios, vgaBios } };
    if (!cold) return options;
    const [kernel, initrd] = await Promise.all([
      this.#load(artifactOf(this.lock, "kernel")),
      this.#load(artifactOf(this.lock, "initrd")),
    ]);
    return { ...options, kernel, initrd };
  }

  #key(profile: Profile): string {
    const kinds = ["bios", "vgabios", "kernel", "initrd", ...(profile === "selinux" ? ["policy"] : [])];
    const parts = this.lock.artifacts.filter((artifact) => kinds.includes(artifact.kind));
    return snapshotKey([
      this.engine.name,
      JSON.stringify(profiles[profile]),
      BEFORE_SNAPSHOT,
      LOAD_SELINUX_POLICY,
      ...parts.map((artifact) => artifact.content.sha256),
    ]);
  }

  #load(artifact: Artifact): Promise<Uint8Array> {
    return loadArtifact(this.#imageDir, artifact);
  }
}

const packageSchema = z.object({ version: z.string() });

/** v86, with the WebAssembly module of its npm package. */
async function nodeEngine(): Promise<Engine> {
  const main = createRequire(import.meta.url).resolve("v86");
  const folder = path.resolve(path.dirname(main), "..");
  const { version } = packageSchema.parse(
    JSON.parse(await readFile(path.join(folder, "package.json"), "utf8")),
  );
  const module = await WebAssembly.compile(await readFile(path.join(folder, "build", "v86.wasm")));
  return v86Engine(version.replace(/\+.*/, ""), module);
}
