import type { Guest } from "../engine/engine.ts";

/** What one script printed in the guest. */
export type RunResult = {
  stdout: string;
  stderr: string;
  exit: number;
  /** Seconds of guest time. */
  seconds: number;
};

/** The machine is lost: it panicked, hangs, flooded its output, or what ran it has died. It must be destroyed. */
export class MachineError extends Error {
  override name = "MachineError";
  readonly kind: "panic" | "hang" | "flood" | "boot" | "died";
  constructor(kind: MachineError["kind"], message: string) {
    super(message);
    this.kind = kind;
  }
}

/** Somebody who waits for a text on the serial line. */
type Waiting = {
  pattern: RegExp;
  resolve: (match: RegExpExecArray) => void;
  reject: (error: Error) => void;
};

/** What one step may print, in KiB. The agent collects output on a tmpfs of 1 MiB, where a flood ends. */
const OUTPUT_LIMIT_KIB = 1000;
/** Seconds beyond a step's own limit before the whole guest is taken to hang. */
const GRACE_SECONDS = 30;
/** What is kept of the serial line: lines, and characters of a line. */
const TAIL_LINES = 12;
const LINE_LIMIT = 4096;
const READY = "CRUNBOOK-READY";
const encoder = new TextEncoder();
const decoder = new TextDecoder();

/**
 * A guest with the agent of src/lab/image/build/guest/agent in it, which runs one script at a time: the script goes in
 * through the shared folder, its name over the serial line, and output comes back the same way.
 */
export class Machine {
  readonly #guest: Guest;
  /** The last lines of the serial line, and the one that is being written. */
  #lines: string[] = [];
  #line = "";
  /** Why the machine is lost, if it is. */
  #lost: MachineError | undefined;
  #count = 0;
  #waiting: Waiting | undefined;

  constructor(guest: Guest) {
    this.#guest = guest;
    guest.onSerial((text) => this.#receive(text));
    guest.onEnd((words) => this.#lose(new MachineError("died", `the machine ended: ${words}`)));
  }

  /**
   * Waits until a machine that was just booted takes scripts.
   * @throws MachineError when it panics or does not come up in `seconds`
   */
  async ready(seconds: number): Promise<void> {
    await this.#expect(new RegExp(READY), seconds, "boot", `the guest is not up after ${seconds} s`);
  }

  /**
   * Runs a shell script and returns what it printed. A script that fails is a result, not an error.
   * @param seconds limit of guest time
   * @throws MachineError when the script runs out of time or output, or the guest panics
   */
  async run(script: string, seconds = 60): Promise<RunResult> {
    const id = `r${this.#count++}`;
    await this.#guest.writeFile(`${id}.sh`, encoder.encode(script));
    const done = new RegExp(`CRUNBOOK-DONE ${id} (\\d+) ([\\d.]+)\\r?$`);
    const answer = this.#expect(
      done,
      seconds + GRACE_SECONDS,
      "hang",
      `the guest does not answer ${GRACE_SECONDS} s after the time limit of ${seconds} s`,
    );
    this.#guest.sendSerial(`${id} ${seconds}\n`);
    const [, exit, elapsed] = await answer;
    const [out, err] = await Promise.all([
      this.#guest.readFile(`${id}.out`),
      this.#guest.readFile(`${id}.err`),
    ]);
    if (out.length + err.length > OUTPUT_LIMIT_KIB * 1024) {
      throw new MachineError("flood", `printed more than ${OUTPUT_LIMIT_KIB} KiB`);
    }
    if (Number(elapsed) >= seconds) throw new MachineError("hang", `did not end within ${seconds} s`);
    return {
      stdout: decoder.decode(out),
      stderr: decoder.decode(err),
      exit: Number(exit),
      seconds: Number(elapsed),
    };
  }

  /** Puts a file into the guest's `/host` folder. */
  async put(name: string, content: Uint8Array): Promise<void> {
    await this.#guest.writeFile(name, content);
  }

  /** The second serial line, where a person's shell is: calls `listener` with every byte that it prints. */
  onTerminal(listener: (byte: number) => void): void {
    this.#guest.onTerminal(listener);
  }

  /** Types on the second serial line. */
  type(text: string): void {
    this.#guest.sendTerminal(encoder.encode(text));
  }

  /**
   * Stops the machine and returns its state, from which an engine can go on.
   * @throws MachineError when the guest holds on to the shared folder
   */
  async save(): Promise<Uint8Array> {
    if (this.#guest.letsGoToSave) await this.#share("let-go");
    return this.#guest.save();
  }

  /**
   * To be called once on a machine that goes on from a saved state, before anything else.
   * @throws MachineError when the guest does not find the shared folder again
   */
  async goOn(): Promise<void> {
    if (this.#guest.letsGoToSave) await this.#share("take");
  }

  async destroy(): Promise<void> {
    this.#waiting?.reject(new MachineError("hang", "the machine was stopped"));
    this.#waiting = undefined;
    await this.#guest.destroy();
  }

  async #share(what: "let-go" | "take"): Promise<void> {
    const done = this.#expect(
      new RegExp(`CRUNBOOK-DONE ${what} (\\d+) `),
      GRACE_SECONDS,
      "boot",
      `the guest does not answer in ${GRACE_SECONDS} s`,
    );
    this.#guest.sendSerial(`${what} 0\n`);
    const [, exit] = await done;
    if (exit !== "0")
      throw new MachineError("boot", `the guest cannot ${what} the shared folder\n${this.#tail()}`);
  }

  /** Looks at each line once: a step may write to the serial line as much as it likes. */
  #receive(text: string): void {
    const [first = "", ...rest] = text.split("\n");
    this.#line = (this.#line + first).slice(-LINE_LIMIT);
    for (const next of rest) {
      this.#endOfLine(this.#line);
      this.#line = next;
    }
  }

  #endOfLine(line: string): void {
    this.#lines = [...this.#lines.slice(1 - TAIL_LINES), line];
    const panic = /Kernel panic - not syncing: [^\r]*/.exec(line);
    if (panic) this.#lose(new MachineError("panic", `${panic[0]}\n${this.#tail()}`));
    const match = this.#waiting?.pattern.exec(line);
    if (match) this.#settle((waiting) => waiting.resolve(match));
  }

  #lose(error: MachineError): void {
    this.#lost ??= error;
    this.#settle((waiting) => waiting.reject(error));
  }

  #settle(how: (waiting: Waiting) => void): void {
    const waiting = this.#waiting;
    this.#waiting = undefined;
    if (waiting) how(waiting);
  }

  /** The last lines of the serial line: what a person needs to see why a machine was lost. */
  #tail(): string {
    return [...this.#lines, this.#line].join("\n").replaceAll("\r", "");
  }

  #expect(
    pattern: RegExp,
    seconds: number,
    kind: "hang" | "boot",
    message: string,
  ): Promise<RegExpExecArray> {
    // A machine may be lost between two scripts, by what one of them has left behind.
    if (this.#lost) return Promise.reject(this.#lost);
    return new Promise((resolve, reject) => {
      const timer = setTimeout(() => {
        this.#waiting = undefined;
        reject(new MachineError(kind, `${message}\n${this.#tail()}`));
      }, seconds * 1000);
      const stop =
        <T>(then: (value: T) => void) =>
        (value: T) => {
          clearTimeout(timer);
          then(value);
        };
      this.#waiting = { pattern, resolve: stop(resolve), reject: stop(reject) };
    });
  }
}
