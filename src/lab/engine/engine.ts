import { UserError } from "../../errors/user-error.ts";

/**
 * An engine is a way to run a machine: v86, an emulator in WebAssembly, or QEMU. Each has a folder of its own, outside
 * of which nothing knows it; it implements these interfaces, and stands in the table of local.ts.
 */
export interface Engine {
  /** Name and version, as recordings state it: "v86 0.5.462". */
  readonly name: string;
  /** How it is set, apart from the options. A snapshot is only good for an engine of the same name and settings. */
  readonly settings: Readonly<Record<string, unknown>>;
  /** Starts a machine from power-on. Resolves once the processor runs, long before the guest is ready. */
  boot(options: BootOptions): Promise<Guest>;
  /** Continues a machine from a snapshot that `Guest.save` made on this engine with the same options. */
  restore(options: BootOptions, snapshot: Uint8Array): Promise<Guest>;
}

/** An engine as Node may have it. */
export type LocalEngine = {
  /**
   * What of the engine may change what a guest prints: it counts in the inputs of recordings. Told also where the engine
   * itself is missing.
   */
  traits: () => Promise<EngineTraits>;
  /** Flags that its process should be started with. */
  nodeFlags: readonly string[];
  /** About what a run of crun takes on one core (npm run bench:lab): for plans, not for limits. */
  secondsPerRun: number;
  /**
   * Looks for it on this computer. May take as long as `prove`.
   * @throws MissingEngine when this computer has none
   */
  find: (prove: Prove) => Promise<EngineFound>;
  /** The engine that was found, also by another process of this computer. */
  open: (found: EngineFound) => Promise<Engine>;
};

/** Tells whether a machine boots on an engine, which may be too good to be true, in the time that it should take. */
export type Prove = (engine: Engine) => Promise<boolean>;

/** What tells an engine's `open` where the engine is, and how to run it. */
export type EngineFound = Readonly<Record<string, string>>;

/** This computer does not have an engine; the message says why, and how to get it. */
export class MissingEngine extends UserError {
  override name = "MissingEngine";
}

/** Plain values, equal wherever the engine does the same. */
export type EngineTraits = Readonly<Record<string, unknown>>;

/** What a machine is made of. Two machines with equal options are equal. */
export type BootOptions = {
  /** What the guest may use. */
  memoryMiB: number;
  /** Kernel command line. */
  commandLine: string;
  firmware: { bios: Uint8Array; vgaBios: Uint8Array };
  /** Not needed to restore a snapshot. */
  kernel?: Uint8Array;
  initrd?: Uint8Array;
};

/** A running machine, seen from outside: two serial lines and a shared folder (`/host` in the guest). */
export interface Guest {
  /** Whether it must have let go of the shared folder before `save`, and has to take it again afterwards. */
  readonly letsGoToSave: boolean;
  /** Calls `listener`, with the last words of what ran it, when the machine ends by itself. */
  onEnd(listener: (words: string) => void): void;
  /** Calls `listener` with every piece of text that the guest writes to its first serial line. */
  onSerial(listener: (text: string) => void): void;
  sendSerial(text: string): void;
  /** The second serial line, for a person: calls `listener` with every byte that the guest writes to it. */
  onTerminal(listener: (byte: number) => void): void;
  sendTerminal(bytes: Uint8Array): void;
  /** Puts a file into the shared folder. */
  writeFile(name: string, content: Uint8Array): Promise<void>;
  /** Takes a file from the shared folder; an empty array when it is empty or not there. */
  readFile(name: string): Promise<Uint8Array>;
  /** Stops the processor and returns all of its state. */
  save(): Promise<Uint8Array>;
  /** Stops the machine for good and gives its memory back. */
  destroy(): Promise<void>;
}
