import { type ChildProcess, spawn } from "node:child_process";
import { randomUUID } from "node:crypto";
import { mkdir, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { Duplex, Writable } from "node:stream";

/** What leads into a QEMU, each by its descriptor there. All are sockets without a name. */
export const channels = { leash: 3, serial: 4, terminal: 5, monitor: 6, state: 7 } as const;

/**
 * Becomes QEMU, and leaves a keeper behind at the other end of the leash. A line there says that all is well; its end
 * without one, that the process which holds it is gone, by whatever means: then QEMU and its folder must go as well.
 * QEMU starts when a line comes in on standard input: the keeper is in place before there is a folder.
 */
const LEASHED = `
folder=$1; shift
(read -r line <&3 || kill -9 $$; rm -rf "$folder") 4<&- 5<&- 6<&- 7<&- < /dev/null > /dev/null 2>&1 &
read -r line && exec "$@" 3<&- < /dev/null
`;

/** Characters of standard error that are kept: the last ones. */
const WORDS_LIMIT = 2000;

/** A QEMU that runs. Neither it nor its folder outlives this process. */
export class QemuProcess {
  /** For its files. */
  readonly folder: string;
  /** Fulfilled when it has ended, whatever ended it: with its last words. */
  readonly ended: Promise<string>;
  readonly #child: ChildProcess;

  private constructor(child: ChildProcess, folder: string) {
    this.#child = child;
    this.folder = folder;
    this.ended = lastWords(child);
    // What is written to one that has ended is lost; `ended` tells of it.
    for (const stream of child.stdio) stream?.on("error", () => undefined);
  }

  /**
   * Starts QEMU.
   * @param args what it is started with; it is given the folder
   * @param files put into the folder before, by name
   */
  static async start(
    program: string,
    args: (folder: string) => string[],
    files: Record<string, Uint8Array>,
  ): Promise<QemuProcess> {
    const folder = path.join(tmpdir(), `crunbook-qemu-${randomUUID()}`);
    const child = spawn("sh", ["-c", LEASHED, "sh", folder, program, ...args(folder)], {
      stdio: ["pipe", "ignore", "pipe", "pipe", "pipe", "pipe", "pipe", "pipe"],
      // A group of its own, which a terminal's Ctrl-C does not reach: whoever replays decides what to stop.
      detached: true,
    });
    const started = new QemuProcess(child, folder);
    await mkdir(path.join(folder, "share"), { recursive: true, mode: 0o700 });
    for (const [name, content] of Object.entries(files)) await writeFile(path.join(folder, name), content);
    child.stdin?.end("\n");
    return started;
  }

  /** One of its sockets. */
  channel(name: Exclude<keyof typeof channels, "leash">): Duplex {
    const streams: readonly unknown[] = this.#child.stdio;
    const stream = streams[channels[name]];
    if (!(stream instanceof Duplex)) throw new Error(`QEMU has no ${name}`);
    return stream;
  }

  /** Ends it, and takes its folder away. */
  async end(): Promise<void> {
    this.#child.kill("SIGKILL");
    await this.ended;
    await rm(this.folder, { recursive: true, force: true });
    const leash = this.#child.stdio[channels.leash];
    if (leash instanceof Writable) leash.end("\n");
  }
}

/** What a process says on standard error before it ends, or how it ended when it says nothing. */
function lastWords(child: ChildProcess): Promise<string> {
  let words = "";
  child.stderr?.setEncoding("utf8").on("data", (text: string) => {
    words = (words + text).slice(-WORDS_LIMIT);
  });
  const said = new Promise<void>((resolve) => child.stderr?.once("close", resolve));
  return new Promise((resolve) => {
    child.once("error", (error) => resolve(error.message));
    // Not "close": that waits for the keeper, which holds the leash.
    child.once("exit", async (code, signal) => {
      await said;
      resolve(words.trim() || (signal === null ? `exit code ${code}` : `killed by ${signal}`));
    });
  });
}
