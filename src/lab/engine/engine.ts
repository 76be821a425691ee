/**
 * An engine is a way to run a machine: v86, an emulator in WebAssembly. Each has a folder of its own, outside of which
 * nothing knows it; it implements these two interfaces, and stands in the table of local.ts.
 */
export interface Engine {
  /** Name and version, as recordings state it: "v86 0.5.462". */
  readonly name: string;
  /** How it is set, apart from the options: whatever of it changes may change what a guest prints. */
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
  /** The engine of this computer. */
  open: () => Promise<Engine>;
};

/** Plain values, equal wherever the engine does the same. */
export type EngineTraits = Readonly<Record<string, unknown>>;

/** What a machine is made of. Two machines with equal options are equal. */
export type BootOptions = {
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
