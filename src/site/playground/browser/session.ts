import type { RecordedStep } from "../../../schema/recording.ts";
import workerAddress from "./machine.worker.ts?worker&url";
import type { Ask, Failure, Job, Progress, Told } from "./protocol.ts";
import type { TerminalSize } from "./terminal/view.ts";

/** What a page hears of its machine. */
export type Listener = {
  loading: (progress: Progress) => void;
  starting: () => void;
  began: (command: string) => void;
  step: (step: RecordedStep) => void;
  terminal: (bytes: Uint8Array) => void;
};

/** What came of something that was asked for. */
export type Outcome<Value = undefined> =
  | { state: "done"; value: Value }
  | { state: "stopped" }
  | { state: "failed"; failure: Failure };

/** A page's machine, in a worker. One thing is asked for at a time. */
export class Session {
  readonly #listener: Listener;
  #worker: Worker | undefined;
  #settle: ((outcome: Outcome<Uint8Array<ArrayBuffer> | undefined>) => void) | undefined;

  constructor(listener: Listener) {
    this.#listener = listener;
  }

  /** Runs the steps of a job on a clean machine. */
  async run(job: Job): Promise<Outcome> {
    return withoutValue(await this.#ask({ ask: "run", job }));
  }

  /** Opens a shell in the job's bundle. */
  async shell(job: Job, size: TerminalSize): Promise<Outcome> {
    return withoutValue(await this.#ask({ ask: "shell", job, size }));
  }

  /** The job's bundle as a `.tar.gz`, with further files in its folder. */
  async bundle(job: Job, beside: Record<string, string>): Promise<Outcome<Uint8Array<ArrayBuffer>>> {
    const outcome = await this.#ask({ ask: "bundle", job, beside });
    if (outcome.state !== "done") return outcome;
    return { state: "done", value: outcome.value ?? new Uint8Array() };
  }

  type(text: string): void {
    this.#post({ ask: "type", text });
  }

  resize(size: TerminalSize): void {
    this.#post({ ask: "resize", size });
  }

  /** Ends the machine, whatever it is doing. The next job gets a new one. */
  stop(): void {
    this.#worker?.terminate();
    this.#worker = undefined;
    this.#finish({ state: "stopped" });
  }

  #post(ask: Ask): void {
    this.#worker?.postMessage(ask);
  }

  #ask(ask: Ask): Promise<Outcome<Uint8Array<ArrayBuffer> | undefined>> {
    if (!("WebAssembly" in globalThis)) {
      return Promise.resolve({ state: "failed", failure: { why: "no-wasm", detail: "" } });
    }
    this.#worker ??= this.#start();
    this.#finish({ state: "stopped" });
    return new Promise((resolve) => {
      this.#settle = resolve;
      this.#post(ask);
    });
  }

  #start(): Worker {
    const worker = new Worker(workerAddress, { type: "module" });
    worker.addEventListener("message", ({ data }: MessageEvent<Told>) => this.#hear(data));
    worker.addEventListener("error", (event) => {
      // The program of the worker could not be loaded, or a fault of ours ended it.
      this.#finish({ state: "failed", failure: { why: "cut-off", detail: event.message ?? "" } });
      this.stop();
    });
    return worker;
  }

  #hear(told: Told): void {
    const { loading, starting, began, step, terminal } = this.#listener;
    if (told.tell === "terminal") terminal(told.bytes);
    // Other downloads go on when one has failed, but nobody waits for them any more.
    else if (!this.#settle) return;
    else if (told.tell === "loading") loading(told.progress);
    else if (told.tell === "starting") starting();
    else if (told.tell === "began") began(told.command);
    else if (told.tell === "step") step(told.step);
    else if (told.tell === "bundle") this.#finish({ state: "done", value: told.bytes });
    else if (told.tell === "done") this.#finish({ state: "done", value: undefined });
    else {
      this.#finish({ state: "failed", failure: told.failure });
      // What has arrived stays with the worker; of any other failure nothing is to be kept.
      if (told.failure.why !== "cut-off" && told.failure.why !== "steps") this.stop();
    }
  }

  #finish(outcome: Outcome<Uint8Array<ArrayBuffer> | undefined>): void {
    const settle = this.#settle;
    this.#settle = undefined;
    settle?.(outcome);
  }
}

function withoutValue(outcome: Outcome<unknown>): Outcome {
  return outcome.state === "done" ? { state: "done", value: undefined } : outcome;
}
