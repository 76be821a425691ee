import type { Duplex } from "node:stream";
import { z } from "zod";

/** What QEMU says: an answer to a command, or news that nobody asked for. */
const messageSchema = z.object({
  id: z.int().optional(),
  return: z.unknown().optional(),
  error: z.object({ desc: z.string() }).optional(),
});

/** QEMU's monitor: commands of its machine protocol (QMP), each with its answer. */
export class Monitor {
  readonly #channel: Duplex;
  readonly #waiting = new Map<
    number,
    { resolve: (value: unknown) => void; reject: (error: Error) => void }
  >();
  #count = 0;
  #text = "";
  /** QEMU's last words, once it has ended. */
  #words: string | undefined;

  constructor(channel: Duplex, ended: Promise<string>) {
    this.#channel = channel;
    channel.setEncoding("utf8").on("data", (text: string) => this.#receive(text));
    // Nothing is answered before this is said.
    this.ask("qmp_capabilities").catch(() => undefined);
    ended.then((words) => {
      this.#words = `QEMU ended: ${words}`;
      for (const { reject } of this.#waiting.values()) reject(new Error(this.#words));
      this.#waiting.clear();
    });
  }

  /**
   * Gives a command and waits for what it returns.
   * @throws Error with QEMU's words when it refuses, or ends
   */
  ask(execute: string, args: object = {}): Promise<unknown> {
    if (this.#words !== undefined) return Promise.reject(new Error(this.#words));
    const id = this.#count++;
    return new Promise((resolve, reject) => {
      this.#waiting.set(id, { resolve, reject });
      this.#channel.write(`${JSON.stringify({ execute, id, arguments: args })}\n`);
    });
  }

  #receive(text: string): void {
    const lines = (this.#text + text).split("\n");
    this.#text = lines.pop() ?? "";
    for (const line of lines) {
      const { id, error, return: value } = messageSchema.parse(JSON.parse(line));
      const waiting = id === undefined ? undefined : this.#waiting.get(id);
      if (id === undefined || !waiting) continue;
      this.#waiting.delete(id);
      if (error) waiting.reject(new Error(error.desc));
      else waiting.resolve(value);
    }
  }
}
