import { type ChildProcess, fork } from "node:child_process";
import { fileURLToPath } from "node:url";
import { UserError } from "../../errors/user-error.ts";
import { engines } from "../engine/local.ts";
import type { Pass } from "./engines.ts";
import type { ToPool, ToWorker, WorkerSetup } from "./protocol.ts";

export type CrewOptions = {
  root: string;
  /** The image, when it is not the project's own. */
  imageDir?: string | undefined;
  /** The engine, and the kinds of machines to boot on it. */
  pass: Pass;
  /** Machines at a time. */
  machines: number;
  /** Seconds that a step may take where its example does not say; default: as the schema has it. */
  stepLimit?: number | undefined;
};

/** Gives the next order to a worker that waits for one, or nothing when there is no more to do. */
type Orders = () => ToWorker | undefined;

/** The workers of a replay: each is started when there is first work for it, and stays until the crew is dismissed. */
export class Crew {
  readonly #options: CrewOptions;
  readonly #workers: Worker[] = [];

  constructor(options: CrewOptions) {
    this.#options = options;
  }

  /**
   * Carries out orders until there are none.
   * @param count how many there are at first: no more workers than that take part
   * @param signal ends the wait; the crew is to be dismissed then
   * @throws UserError when a worker cannot work at all (a damaged image, say); the abort signal's reason when aborted
   */
  async work(
    count: number,
    orders: Orders,
    onMessage: (message: ToPool) => void,
    signal?: AbortSignal,
  ): Promise<void> {
    const { machines } = this.#options;
    signal?.throwIfAborted();
    const wanted = Math.min(machines, count);
    while (this.#workers.length < wanted) this.#workers.push(new Worker(this.#options));
    const work = this.#workers.slice(0, wanted).map((worker) => worker.work(orders, onMessage));
    const aborted = new Promise<never>((_, reject) => {
      signal?.addEventListener("abort", () => reject(signal.reason), { once: true });
    });
    await Promise.race([Promise.all(work), aborted]);
  }

  /** Ends all workers, and with them their machines. */
  dismiss(): void {
    for (const worker of this.#workers) worker.end();
  }
}

/**
 * Crews that stay from one replay to the next, one an engine: their machines are warm, and a warm one runs a container
 * in less than half the time of a new one.
 */
export class StandingCrews {
  readonly #crews = new Map<string, Crew>();

  of(options: CrewOptions): Crew {
    const { engine } = options.pass;
    const crew = this.#crews.get(engine) ?? new Crew(options);
    this.#crews.set(engine, crew);
    return crew;
  }

  /** Ends them all; the next replay gets new ones. */
  dismiss(): void {
    for (const crew of this.#crews.values()) crew.dismiss();
    this.#crews.clear();
  }
}

/** A process of worker.ts. Processes, as engines want flags of Node (`nodeFlags`). */
class Worker {
  readonly #process: ChildProcess;
  /** Whether it waits for an order: fulfilled when it does, rejected when it never will again. */
  #idle = Promise.withResolvers<void>();
  #onMessage: (message: ToPool) => void = () => undefined;

  constructor({ root, imageDir, pass, stepLimit }: CrewOptions) {
    const setup: WorkerSetup = { root, imageDir, boots: [...pass.boots], found: pass.found, stepLimit };
    this.#process = fork(fileURLToPath(new URL("./worker.ts", import.meta.url)), [JSON.stringify(setup)], {
      execArgv: [...process.execArgv, ...engines[pass.engine].nodeFlags],
      serialization: "advanced",
    });
    this.#process.on("exit", (code, killedBy) =>
      this.#idle.reject(new Error(`a lab worker ended (${killedBy ?? `exit code ${code}`})`)),
    );
    this.#process.on("message", (message: ToPool) => {
      this.#onMessage(message);
      if (message.kind === "broken") this.#idle.reject(new UserError(message.message));
      if (message.kind === "idle") this.#idle.resolve();
    });
  }

  /** Carries out one order after the other. */
  async work(orders: Orders, onMessage: (message: ToPool) => void): Promise<void> {
    this.#onMessage = onMessage;
    await this.#idle.promise;
    for (let order = orders(); order; order = orders()) {
      this.#idle = Promise.withResolvers();
      this.#process.send(order);
      await this.#idle.promise;
    }
  }

  end(): void {
    this.#process.kill("SIGKILL");
  }
}
